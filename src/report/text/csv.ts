import { stringify } from 'csv-stringify/sync';
import { neutralise } from './neutralise.ts';

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
export function renderCsv(table: Table): string {
  for (const row of table.rows) {
    if (row.length !== table.columns.length) {
      throw new RangeError(`a row of ${row.length} cells in a table of ${table.columns.length} columns`);
    }
  }
  const lines = [table.columns, ...table.rows].map((row) => row.map(writeCell));
  return stringify(lines, { record_delimiter: 'windows', quoted_match: /[\r\n;\t]/ });
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  // A number is no formula, whatever its sign.
  return typeof cell === 'number' ? String(cell) : neutralise(cell);
}
