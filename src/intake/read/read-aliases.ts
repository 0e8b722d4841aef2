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

type AliasColumn = (typeof COLUMNS)[number];

/** A row of aliases.csv, trimmed. */
type AliasRow = Readonly<Record<AliasColumn, string>>;

/** Why a row cannot be used, and which of its cells is to blame. */
interface AliasProblem {
  readonly column: AliasColumn;
  readonly finding: Finding;
}

/**
 * Reads aliases.csv (table, header, column): which header of the user's files stands for which column. `sheet` is
 * `null` where there is no such file. A row that cannot be used is reported and left out.
 */
export function readAliases(sheet: Sheet | null, issues: IssueList): Aliases {
  const aliases = new Map<TableName, Map<string, string>>();
  const cellOf = sheet === null ? null : findColumns(sheet, issues);
  if (sheet === null || cellOf === null) return aliases;
  for (const record of sheet.records) {
    const textOf = (column: AliasColumn): string => (record.cells[cellOf[column]] ?? '').trim();
    const row: AliasRow = { table: textOf('table'), header: textOf('header'), column: textOf('column') };
    const read = readAlias(row, aliases);
    if ('finding' in read) {
      const place = () => ({ file: sheet.file, ...sheet.locate(record, cellOf[read.column]) });
      issues.add(sheet.file, place, row[read.column] || null, read.finding);
    } else {
      const ofTable = aliases.get(read.table) ?? new Map<string, string>();
      aliases.set(read.table, ofTable.set(read.header, row.column));
    }
  }
  return aliases;
}

/** The cell of each column; `null` (reported) when one is missing. */
function findColumns(sheet: Sheet, issues: IssueList): Readonly<Record<AliasColumn, number>> | null {
  const headers = sheet.header.cells.map(foldName);
  const missing = COLUMNS.find((column) => !headers.includes(column));
  if (missing !== undefined) {
    issues.addToLine(sheet.file, sheet.header.line, null, {
      code: 'missing-column',
      reason: `The column ${missing} is missing.`,
      remedy: `The columns of aliases.csv are ${COLUMNS.join(', ')}.`,
    });
    return null;
  }
  const cellOf = (column: AliasColumn): number => headers.indexOf(column);
  return { table: cellOf('table'), header: cellOf('header'), column: cellOf('column') };
}

/** The table and the folded header that a row gives a column to, beside the aliases read before. */
function readAlias(
  row: AliasRow,
  before: Aliases,
): { readonly table: TableName; readonly header: string } | AliasProblem {
  const table = TABLE_NAMES.find((name) => foldName(name) === foldName(row.table.replace(/\.csv$/i, '')));
  if (table === undefined) {
    const remedy = didYouMean(row.table, TABLE_NAMES, `The tables are ${TABLE_NAMES.join(', ')}.`);
    return badAlias('table', `There is no table "${row.table}".`, remedy);
  }
  const known = knownHeaders(TABLES[table]);
  if (meaningOf(TABLES[table], row.column) === null) {
    const remedy = didYouMean(row.column, known, `Its columns are ${known.join(', ')}.`);
    return badAlias('column', `${table}.csv has no column "${row.column}".`, remedy);
  }
  const header = foldName(row.header);
  const isColumn = known.some((own) => foldName(own) === header);
  if (header === '' || isColumn || before.get(table)?.has(header) === true) {
    const remedy = 'Name a header as it stands in your file, once.';
    return badAlias('header', `"${row.header}" is blank or stands for a column already.`, remedy);
  }
  return { table, header };
}

function badAlias(column: AliasColumn, reason: string, remedy: string): AliasProblem {
  return { column, finding: { code: 'bad-alias', reason, remedy } };
}
