import type { Finding } from '../issue-list.ts';
export interface DecodedText {
    /** Without byte order mark. */
    readonly text: string;
    /** What the reader should know about how the text was read; `null` for plain UTF-8. */
    readonly notice: Finding | null;
}
/**
 * Bytes to text: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252 (which is what
 * Excel writes for "CSV" on British machines). A `Finding` when the bytes are no text.
 */
export declare function decodeText(bytes: Uint8Array): DecodedText | {
    readonly refused: Finding;
};
