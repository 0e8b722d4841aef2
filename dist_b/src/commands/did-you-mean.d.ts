/** ` Did you mean "allocate"?`, to be put behind a sentence; empty when nothing known is close. */
export declare function closestOf(typed: string, known: readonly string[], prefix?: string): string;
