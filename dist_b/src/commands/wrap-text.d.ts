/**
 * Breaks a text at spaces into lines of at most `width` characters, as far as its words allow. A number stays
 * with its `%`; no word is cut.
 */
export declare function wrapText(text: string, width: number): readonly string[];
