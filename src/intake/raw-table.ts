import type { Finding, IssueList, Place } from './issue-list.ts';
import type { Sheet } from './source/sheet.ts';
import type { TableName } from './table.ts';

/** Where the cells of a table's rows lie in one sheet. */
export interface Layout {
  readonly table: TableName;
  readonly sheet: Sheet;
  /** For each field of the table the cell of the sheet that holds it; −1 = the sheet has no such column. */
  readonly cellOf: readonly number[];
}

/** One row of a table before its cells are read: trimmed texts in the table's order of fields. */
export interface RawRow {
  readonly layout: Layout;
  /** Index among the sheet's records. */
  readonly record: number;
  readonly line: number;
  readonly texts: readonly string[];
}

export type Action = 'set' | 'remove';

/** The rows of one sheet under one table's columns. */
export interface RawTable {
  readonly sheet: Sheet;
  readonly rows: readonly RawRow[];
  /** One entry a row in a scenario's table; absent in a programme's. */
  readonly actions: readonly Action[] | null;
}

/** The place of a cell, or of the row when the sheet has no such column. */
export function placeOf(row: RawRow, field: number): Place {
  const { sheet, cellOf } = row.layout;
  const cell = cellOf[field] ?? -1;
  if (cell < 0) return { file: sheet.file, line: row.line, column: null };
  return { file: sheet.file, ...sheet.locate(row.record, cell) };
}

/** Reports a problem of one cell. */
export function reportCell(issues: IssueList, row: RawRow, field: number, finding: Finding): void {
  const text = row.texts[field] ?? '';
  issues.add(row.layout.sheet.file, () => placeOf(row, field), text === '' ? null : text, finding);
}

/** Reports a problem of a whole row. */
export function reportRow(issues: IssueList, row: RawRow, value: string | null, finding: Finding): void {
  const { file } = row.layout.sheet;
  issues.add(file, () => ({ file, line: row.line, column: null }), value, finding);
}
