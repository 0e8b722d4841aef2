import { IssueList } from '../../intake/issues/issue-list.ts';
import { readCsv } from '../../intake/source/read-csv.ts';
import { restore } from '../../report/text/neutralise.ts';

/** One row of a table of ours: column → text as it was before it was made safe for spreadsheets. */
export type TextRow = Readonly<Record<string, string>>;

/** Headers are compared in small letters, spaces as underscores: people write these files too. */
function columnOf(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Reads a CSV table that a run holds or a person wrote beside it; `null` when it is not a whole table. */
export function readTextRows(name: string, bytes: Uint8Array): readonly TextRow[] | null {
  const issues = new IssueList();
  const sheet = readCsv(name, bytes, issues);
  if (sheet === null || issues.hasErrors) return null;
  const columns = sheet.header.cells.map(columnOf);
  return sheet.records.map(({ cells }) =>
    Object.fromEntries(columns.map((column, at) => [column, restore(cells[at] ?? '')])),
  );
}
