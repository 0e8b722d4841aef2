import { type ScanFault } from './scan-csv.ts';
import { type SheetRecord } from './sheet.ts';
import type { Dialect } from './sniff-delimiter.ts';
/** The records of a CSV text, blank ones included, and what is wrong with their quotes. */
export interface ParsedRecords {
    readonly records: readonly SheetRecord[];
    readonly faults: readonly ScanFault[];
}
/**
 * Parses a whole text with csv-parse. It stops at the first quote that is not as RFC 4180 wants it; such a text is
 * scanned instead, which reads on, finds every fault, and takes a quote inside an unquoted cell (5" pipe) as it is.
 */
export declare function parseRecords(text: string, dialect: Dialect): ParsedRecords;
