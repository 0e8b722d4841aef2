/** How one record was read; `cells` is filled in place by {@link scanRecord}. */
export interface ScannedRecord {
    /** Offset of the character after the record and its line break. */
    readonly end: number;
    /** Line breaks inside the record's quoted cells plus the one that ends it. */
    readonly lines: number;
    readonly fault: ScanFault | null;
}
export interface ScanFault {
    readonly kind: 'unclosed-quote' | 'text-after-quote' | 'record-too-long';
    readonly offset: number;
}
/**
 * Reads one CSV record (RFC 4180; LF, CRLF or CR) that starts at `start`. Texts go to `cells` and, where given,
 * offsets of their first characters to `starts`. A quote inside an unquoted cell is an ordinary character.
 *
 * csv-parse reads the files; this scanner knows where each cell begins, which issues need and csv-parse does not
 * tell, and goes on after a fault. A property test holds the two against each other.
 */
export declare function scanRecord(text: string, start: number, delimiter: string, cells: string[], starts?: number[] | null): ScannedRecord;
/** CRLF counts once, a lone CR or LF once each. */
export declare function countLineBreaks(text: string): number;
