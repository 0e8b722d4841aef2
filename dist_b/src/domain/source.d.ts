/** Where a fact was read: the file as the user names it, and the line (1 = header line) it starts on. */
export interface SourceRef {
    readonly file: string;
    readonly line: number;
}
/** `rotators.csv:14`. */
export declare function formatSource(ref: SourceRef): string;
