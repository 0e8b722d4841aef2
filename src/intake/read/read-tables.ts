import type { DateFormat } from '../cells/date-cell.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { IssueList } from '../issues/issue-list.ts';
import type { RawTable } from '../rows/raw-table.ts';
import type { WishVocabulary } from '../rows/wish-target.ts';
import { TABLE_NAMES, type TableName } from '../schema/table.ts';
import { TABLES, type TableRows } from '../tables/all-tables.ts';
import { declaredDateFormat } from './build-settings.ts';
import type { CollectedSheets } from './collect-sheets.ts';
import { dropFollowers, findLeavers } from './drop-followers.ts';
import { listKnownIds } from './known-ids.ts';
import { type MergedTable, mergeScenarios, type ScenarioChange } from './merge-scenario.ts';
import { type Aliases, readAliases } from './read-aliases.ts';
import { readRows } from './read-rows.ts';
import { type Entry, type FaultyEntry, type KnownIds, TableReader } from './table-reader.ts';

/** The rows of every table, references checked; what is not sound has been reported. */
export interface ReadTables {
  readonly entries: TableEntries;
  /** Rows with a problem, as far as they could be read. */
  readonly faulty: FaultyEntries;
  readonly dates: DateFormat;
  /** Files of each table; the first is where a missing row would belong. */
  readonly files: Readonly<Record<TableName, readonly [string, ...string[]]>>;
  /** Tables that could not be read at all. */
  readonly unreadable: ReadonlySet<TableName>;
  readonly changes: readonly ScenarioChange[];
}

type FaultyEntries = { readonly [Name in TableName]: readonly FaultyEntry<TableRows[Name]>[] };
type TableEntries = { readonly [Name in TableName]: readonly Entry<TableRows[Name]>[] };

type RawTables = ReadonlyMap<TableName, RawTable>;

/** Matches headers, lays the scenarios over the programme in turn, reads cells and checks references. */
export function readTables(
  base: CollectedSheets,
  scenarios: readonly CollectedSheets[],
  issues: IssueList,
): ReadTables {
  const aliases = readAliases(base.aliases, issues);
  const baseTables = readFolder(base, { aliases, scenario: false }, issues);
  const overlays = scenarios.map((folder): RawTables => {
    const own = folder.aliases === null ? aliases : readAliases(folder.aliases, issues);
    return readFolder(folder, { aliases: own, scenario: true }, issues);
  });
  reportMissing(base, baseTables, issues);
  const unreadable = listUnreadable(base, baseTables);
  const folders = [baseTables, ...overlays];
  const dates = declaredDateFormat(
    folders.toReversed().flatMap((tables) => tables.get('settings')?.rows ?? []),
  );
  const readers = mapTables((name) => new TableReader(TABLES[name], dates));
  const { merged, known } = mergeFolders(readers, { baseTables, overlays, unreadable }, issues);
  const read = mapTables((name) => readers[name].readAll(merged.get(name)?.rows ?? [], known, issues));
  const entries = mapTables((name) => read[name].entries) as TableEntries;
  const faulty = mapTables((name) => read[name].faulty) as FaultyEntries;
  const files = mapTables((name): readonly [string, ...string[]] => {
    const over = scenarios.flatMap((folder) => folder.tables.get(name)?.file ?? []);
    return [base.tables.get(name)?.file ?? `${name}.csv`, ...over];
  });
  const changes = TABLE_NAMES.flatMap((name) => merged.get(name)?.changes ?? []);
  return { entries, faulty, dates, files, unreadable, changes };
}

/** Tables that the programme must have or has, of which nothing could be read. */
function listUnreadable(base: CollectedSheets, tables: RawTables): ReadonlySet<TableName> {
  const expected = TABLE_NAMES.filter(
    (name) => TABLES[name].need !== 'optional' || base.tables.has(name) || base.unreadable.has(name),
  );
  return new Set(expected.filter((name) => !tables.has(name) || isEmpty(name, tables)));
}

/**
 * Every table with the scenarios laid over it, and the ids that may be referred to. Rotators come first, since whoever
 * leaves takes rows of other tables along; wishes last, since they may name anything by its name instead of its id.
 */
function mergeFolders(
  readers: Readonly<Record<TableName, TableReader>>,
  from: {
    readonly baseTables: RawTables;
    readonly overlays: readonly RawTables[];
    readonly unreadable: ReadonlySet<TableName>;
  },
  issues: IssueList,
): { readonly merged: ReadonlyMap<TableName, MergedTable>; readonly known: KnownIds } {
  const { baseTables, overlays, unreadable } = from;
  const layOver = (name: TableName, own: RawTables, over: readonly RawTables[]): MergedTable => {
    const layers = over.flatMap((tables) => tables.get(name) ?? []);
    return mergeScenarios(readers[name], own.get(name)?.rows ?? [], layers, issues);
  };
  const rotators = layOver('rotators', baseTables, overlays);
  const leavers = findLeavers(readers.rotators, rotators);
  const merge = (name: TableName, own: RawTables, over: readonly RawTables[]): MergedTable => {
    const whose = { leavers, own: own.get(name)?.sheet ?? null };
    return dropFollowers(readers[name], layOver(name, own, over), whose);
  };
  const merged = new Map<TableName, MergedTable>([['rotators', rotators]]);
  for (const name of TABLE_NAMES) {
    if (name !== 'preferences' && name !== 'rotators') merged.set(name, merge(name, baseTables, overlays));
  }
  const known = listKnownIds(readers, { folders: [baseTables, ...overlays], merged, unreadable });
  const spelt = (tables: RawTables): RawTables => spellOutWishes(tables, known.wishes);
  merged.set('preferences', merge('preferences', spelt(baseTables), overlays.map(spelt)));
  return { merged, known };
}

/** One value a table; the caller says what type each name gets. */
function mapTables<Value>(make: (name: TableName) => Value): Record<TableName, Value> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as Record<TableName, Value>;
}

function readFolder(
  folder: CollectedSheets,
  context: { readonly aliases: Aliases; readonly scenario: boolean },
  issues: IssueList,
): RawTables {
  const tables = new Map<TableName, RawTable>();
  for (const [name, sheet] of folder.tables) {
    const aliases = context.aliases.get(name) ?? new Map<string, string>();
    const table = readRows(TABLES[name], sheet, { aliases, scenario: context.scenario }, issues);
    if (table !== null) tables.set(name, table);
  }
  return tables;
}

/** Whether a table that must have rows has none. That is reported once, not again for every id that refers to it. */
function isEmpty(name: TableName, tables: RawTables): boolean {
  return TABLES[name].need === 'rows' && hasNoRows(tables.get(name));
}

function hasNoRows(table: RawTable | undefined): boolean {
  return table !== undefined && table.rows.length + table.rejected.length === 0;
}

function reportMissing(folder: CollectedSheets, tables: RawTables, issues: IssueList): void {
  for (const name of TABLE_NAMES) {
    const { need } = TABLES[name];
    if (need === 'optional' || folder.unreadable.has(name)) continue;
    const sheet = folder.tables.get(name);
    const file = sheet?.file ?? `${name}.csv`;
    if (sheet === undefined) {
      issues.addToFile(file, {
        code: 'missing-table',
        reason: `The table ${name} is missing.`,
        remedy: `Add ${file}; "placewright init" writes a template.`,
      });
    } else if (hasNoRows(tables.get(name))) {
      issues.addToLine(file, sheet.header.line, null, {
        code: need === 'rows' ? 'empty-table' : 'no-rows',
        reason: `The table ${name} has a header line but no rows.`,
        remedy: 'Add the rows, or check that the right file was exported.',
      });
    }
  }
}

const TARGET = fieldIndex(TABLES.preferences, 'target');

/** The wishes with ids in place of names; the other tables are left out. */
function spellOutWishes(tables: RawTables, wishes: WishVocabulary | null): RawTables {
  const preferences = tables.get('preferences');
  if (preferences === undefined || wishes === null) return tables;
  const rows = preferences.rows.map((row) => wishes.spellOut(row, TARGET));
  return new Map([['preferences', { ...preferences, rows }]]);
}
