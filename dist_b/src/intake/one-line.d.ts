/** A text that people wrote as it can stand in the middle of a sentence: one line, no control characters, no marks of direction. */
export declare function oneLine(text: string): string;
