import { knownHeaders, meaningOf } from '../columns/column-names.ts';
import { foldName } from '../issues/fold-key.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import { didYouMean } from '../issues/suggest.ts';
import { TABLE_NAMES, type TableName } from '../schema/table.ts';
import type { Sheet } from '../source/sheet.ts';
import { TABLES } from '../tables/all-tables.ts';

/** The user's own headers: for each table, folded header → column. */
export type Aliases = ReadonlyMap<TableName, ReadonlyMap<string, string>>;

const COLUMNS = ['table', 'header', 'column'] as const;

/** Reads aliases.csv (table, header, column): which header of the user's files stands for which column. */
export function readAliases(sheet: Sheet | null, issues: IssueList): Aliases {
  const aliases = new Map<TableName, Map<string, string>>();
  if (sheet === null) return aliases;
  const cells = COLUMNS.map((column) =>
    sheet.header.cells.findIndex((header) => foldName(header) === column),
  );
  const missing = COLUMNS.find((_, index) => cells[index] === -1);
  if (missing !== undefined) {
    issues.add(sheet.file, () => ({ file: sheet.file, line: sheet.header.line, column: null }), null, {
      code: 'missing-column',
      reason: `The column ${missing} is missing.`,
      remedy: `The columns of aliases.csv are ${COLUMNS.join(', ')}.`,
    });
    return aliases;
  }
  for (const record of sheet.records) {
    const [table = '', header = '', column = ''] = cells.map((cell) => (record.cells[cell] ?? '').trim());
    const name = TABLE_NAMES.find(
      (candidate) => foldName(candidate) === foldName(table.replace(/\.csv$/i, '')),
    );
    const report = (part: number, value: string, finding: Finding): void =>
      issues.add(
        sheet.file,
        () => ({ file: sheet.file, ...sheet.locate(record, cells[part] ?? 0) }),
        value || null,
        finding,
      );
    if (name === undefined) {
      report(
        0,
        table,
        badAlias(
          `There is no table "${table}".`,
          didYouMean(table, TABLE_NAMES, `The tables are ${TABLE_NAMES.join(', ')}.`),
        ),
      );
      continue;
    }
    const known = knownHeaders(TABLES[name]);
    const problem = problemOf(name, { header, column }, aliases.get(name));
    if (problem === 'column') {
      report(
        2,
        column,
        badAlias(
          `${name}.csv has no column "${column}".`,
          didYouMean(column, known, `Its columns are ${known.join(', ')}.`),
        ),
      );
    } else if (problem === 'header') {
      report(
        1,
        header,
        badAlias(
          `"${header}" is blank or stands for a column already.`,
          'Name a header as it stands in your file, once.',
        ),
      );
    } else {
      const ofTable = aliases.get(name) ?? new Map<string, string>();
      ofTable.set(foldName(header), column);
      aliases.set(name, ofTable);
    }
  }
  return aliases;
}

function problemOf(
  table: TableName,
  alias: { readonly header: string; readonly column: string },
  taken: ReadonlyMap<string, string> | undefined,
): 'column' | 'header' | null {
  const folded = foldName(alias.header);
  if (meaningOf(TABLES[table], alias.column) === null) return 'column';
  const ownColumn = knownHeaders(TABLES[table]).some((header) => foldName(header) === folded);
  return folded === '' || ownColumn || taken?.has(folded) === true ? 'header' : null;
}

function badAlias(reason: string, remedy: string): Finding {
  return { code: 'bad-alias', reason, remedy };
}
