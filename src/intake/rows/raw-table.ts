import type { Finding, IssueList, Place } from '../issues/issue-list.ts';
import type { TableName } from '../schema/table.ts';
import type { Sheet, SheetRecord } from '../source/sheet.ts';

/** Where the cells of a table's rows lie in one sheet. */
export interface Layout {
  readonly table: TableName;
  readonly sheet: Sheet;
  /** For each field of the table the cell of the sheet that holds it; −1 = the sheet has no such column. */
  readonly cellOf: readonly number[];
  /** The sheet is an output of a former run. */
  readonly isOutput: boolean;
}

/** One row of a table before its cells are read. A million of them share what they can: texts stay in the record. */
export interface RawRow {
  readonly layout: Layout;
  readonly record: SheetRecord;
  /** Texts that stand for a field instead of its cell (by field), such as the rank a wide table implies. */
  readonly instead: ReadonlyMap<number, string> | null;
}

export type Action = 'set' | 'remove';

/** The rows of one sheet under one table's columns. */
export interface RawTable {
  readonly sheet: Sheet;
  readonly rows: readonly RawRow[];
  /** Rows that were refused; the ids in them are known all the same. */
  readonly rejected: readonly RawRow[];
  /** One entry a row in a scenario's table; `null` in a programme's. */
  readonly actions: readonly Action[] | null;
}

/** The trimmed text of a field; '' when it is blank or the sheet has no such column. */
export function textAt(row: RawRow, field: number): string {
  const instead = row.instead?.get(field);
  if (instead !== undefined) return instead;
  const cell = row.layout.cellOf[field] ?? -1;
  return cell < 0 ? '' : (row.record.cells[cell] ?? '').trim();
}

/** The row with another text for one field. */
export function withText(row: RawRow, field: number, text: string): RawRow {
  return { ...row, instead: new Map(row.instead).set(field, text) };
}

/** The place of a cell, or of the row when the sheet has no such column. */
function placeOf(row: RawRow, field: number): Place {
  const { sheet, cellOf } = row.layout;
  const cell = cellOf[field] ?? -1;
  if (cell < 0) return { file: sheet.file, line: row.record.line, column: null };
  return { file: sheet.file, ...sheet.locate(row.record, cell) };
}

/** Reports a problem of one cell. */
export function reportCell(issues: IssueList, row: RawRow, field: number, finding: Finding): void {
  const text = textAt(row, field);
  issues.add(row.layout.sheet.file, () => placeOf(row, field), text === '' ? null : text, finding);
}

/** Reports a problem of a whole row. */
export function reportRow(issues: IssueList, row: RawRow, value: string | null, finding: Finding): void {
  issues.addToLine(row.layout.sheet.file, row.record.line, value, finding);
}
