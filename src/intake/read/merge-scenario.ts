import { compareIds } from '../../domain/ids.ts';
import type { SourceRef } from '../../domain/source.ts';
import type { IssueList } from '../issues/issue-list.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { type RawRow, type RawTable, reportRow, textAt } from '../rows/raw-table.ts';
import type { TableName } from '../schema/table.ts';
import { reportDuplicate, type TableReader } from './table-reader.ts';

/** One row that a scenario adds to the programme, changes or removes. */
export interface ScenarioChange {
  readonly table: TableName;
  /** Cells of the key, joined by a comma. */
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Texts by column; `null` where there is no such row. */
  readonly before: Readonly<Record<string, string>> | null;
  readonly after: Readonly<Record<string, string>> | null;
  /** The scenario's row. */
  readonly at: SourceRef;
}

export interface MergedTable {
  readonly rows: readonly RawRow[];
  readonly changes: readonly ScenarioChange[];
}

/**
 * Lays the rows of scenarios over a programme's, one scenario after the other, by key. A row of a scenario replaces
 * the whole row: a blank cell is blank afterwards. Only a column the scenario's table leaves out keeps what it was.
 * `action` = remove takes the row away. Keys that occur twice in one table are reported.
 */
export function mergeScenarios(
  reader: TableReader,
  base: readonly RawRow[],
  overlays: readonly RawTable[],
  issues: IssueList,
): MergedTable {
  if (reader.table.duplicates !== 'settled') indexByKey(reader, base, issues);
  return overlays.reduce(
    (below: MergedTable, overlay) => {
      const merged = layOver(reader, below.rows, overlay, issues);
      return { rows: merged.rows, changes: [...below.changes, ...merged.changes] };
    },
    { rows: base, changes: [] },
  );
}

function layOver(
  reader: TableReader,
  baseRows: readonly RawRow[],
  overlay: RawTable,
  issues: IssueList,
): MergedTable {
  const byKey = firstByKey(reader, baseRows);
  const overlaid = indexByKey(reader, overlay.rows, issues);
  const knownKeys = keysOnce(reader, byKey);
  const rows = baseRows.filter((row) => !overlaid.has(reader.keyOf(row)));
  const changes: ScenarioChange[] = [];
  overlay.rows.forEach((row, index) => {
    const key = reader.keyOf(row);
    const before = byKey.get(key) ?? null;
    const remove = overlay.actions?.[index] === 'remove';
    const lacking = before === null && !remove ? reader.lackingColumns(row) : [];
    if (before === null && (remove || lacking.length > 0)) {
      reportUnknownKey({ reader, row, known: knownKeys(), lacking }, issues);
      return;
    }
    const after = remove ? null : withKeptCells(row, before);
    if (after !== null) rows.push(after);
    if (before !== null && after !== null && sameTexts(before, after)) {
      reportRow(issues, row, reader.describeKey(row), NO_CHANGE);
      return;
    }
    changes.push({
      table: reader.table.name,
      key: reader.describeKey(row),
      kind: after === null ? 'removed' : before === null ? 'added' : 'changed',
      before: before === null ? null : reader.textsByHeader(before),
      after: after === null ? null : reader.textsByHeader(after),
      at: { file: row.layout.sheet.file, line: row.record.line },
    });
  });
  changes.sort((a, b) => compareIds(a.key, b.key));
  return { rows, changes };
}

const NO_CHANGE = {
  code: 'no-change',
  reason: 'The programme says the same already.',
  remedy: 'Delete the row from the scenario.',
} as const;

function firstByKey(reader: TableReader, rows: readonly RawRow[]): Map<string, RawRow> {
  const byKey = new Map<string, RawRow>();
  for (const row of rows) {
    const key = reader.keyOf(row);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return byKey;
}

function indexByKey(reader: TableReader, rows: readonly RawRow[], issues: IssueList): Map<string, RawRow> {
  const byKey = new Map<string, RawRow>();
  for (const row of rows) {
    const key = reader.keyOf(row);
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, row);
    else reportDuplicate(issues, row, first, reader.describeKey(row));
  }
  return byKey;
}

/** The keys of a table as people read them: spelled out for the first unknown one, then shared by all others. */
function keysOnce(reader: TableReader, byKey: ReadonlyMap<string, RawRow>): () => Vocabulary {
  let keys: Vocabulary | null = null;
  return () => {
    keys ??= new Vocabulary(Array.from(byKey.values(), (row) => reader.describeKey(row)));
    return keys;
  };
}

/** The scenario's row, with what the programme says in the columns that the scenario's table leaves out. */
function withKeptCells(row: RawRow, before: RawRow | null): RawRow {
  if (before === null) return row;
  const kept = new Map(row.instead);
  row.layout.cellOf.forEach((cell, field) => {
    if (cell < 0 && !kept.has(field)) kept.set(field, textAt(before, field));
  });
  return { ...row, instead: kept };
}

function sameTexts(a: RawRow, b: RawRow): boolean {
  return a.layout.cellOf.every((_, field) => textAt(a, field) === textAt(b, field));
}

/** A row to be removed, or to be changed in the few columns that its table has, which the programme does not have. */
function reportUnknownKey(
  change: {
    readonly reader: TableReader;
    readonly row: RawRow;
    readonly known: Vocabulary;
    /** Columns that a new row would need; none when it is to be removed. */
    readonly lacking: readonly string[];
  },
  issues: IssueList,
): void {
  const { reader, row, known, lacking } = change;
  const key = reader.describeKey(row);
  const remove = lacking.length === 0;
  const correct = known.didYouMean(
    key,
    remove ? 'Delete the row from the scenario, or correct its key.' : 'Correct its key.',
  );
  reportRow(issues, row, key, {
    code: 'unknown-key',
    reason: `The programme has no row ${key} in ${reader.table.name}.csv to ${remove ? 'remove' : 'change'}.`,
    remedy: remove ? correct : `${correct} A new row needs ${lacking.join(' and ')} too.`,
  });
}
