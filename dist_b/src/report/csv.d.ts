/** What a cell may hold; `null` is written as an empty cell. */
export type Cell = string | number | null;
/** A table as data: every row has one cell a column. */
export interface Table {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
}
/**
 * The table as CSV text (RFC 4180: UTF-8 without BOM, CRLF, header row), every cell safe to open in a
 * spreadsheet. Throws `RangeError` when a row is ragged: that is a bug of the caller.
 */
export declare function renderCsv(table: Table): string;
