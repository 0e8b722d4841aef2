/** The XML parts of a zip archive by path, or why they were not unpacked. */
export type Unzipped = {
    readonly ok: true;
    readonly parts: ReadonlyMap<string, string>;
} | {
    readonly ok: false;
    readonly why: 'damaged' | 'encrypted' | 'too-large';
};
/** Bytes of XML a workbook may unpack to: half a million rows of ten cells. */
export declare const MAX_UNPACKED: number;
/**
 * Unpacks the XML parts of an Office file. Sizes are added up from the central directory before anything is
 * unpacked, and a member that grows beyond the size it declares is refused: 1.5 MB can become 0.9 GB.
 * Source: PKWARE APPNOTE 6.3.10, §4.3.
 */
export declare function unzip(bytes: Uint8Array): Unzipped;
