/** The text, or `null` when a byte stands for no character of the code page. */
export declare function decodeWindows1252(bytes: Uint8Array): string | null;
