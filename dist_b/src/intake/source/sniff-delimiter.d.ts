export interface Dialect {
    readonly delimiter: ',' | ';' | '\t';
    /** Offset at which the table begins: after Excel's `sep=` line, if there is one. */
    readonly start: number;
    /** 1-based line of that offset. */
    readonly line: number;
}
/** The delimiter declared by a `sep=` line, else the one that occurs most often outside quotes in the header line. */
export declare function sniffDelimiter(text: string): Dialect;
