/** One sentence when a file could not be read or written for a reason outside the program; `null` for all other errors. */
export declare function phraseSystemRefusal(error: unknown): string | null;
