/**
 * The same CSV table with its rows in an order drawn with the seed; the header (and a `sep=` line before it) stays.
 * Works on bytes, so that encoding, delimiter, quotes and cells are what they were; a row within quotes may span
 * lines. UTF-16 is given back as it came.
 */
export declare function shuffleRows(bytes: Uint8Array, seed: string): Uint8Array;
