import type { DateFormat } from '../cells/date-cell.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { foldKey } from '../issues/fold-key.ts';
import type { IssueList } from '../issues/issue-list.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { type RawRow, type RawTable, textAt } from '../rows/raw-table.ts';
import { WishVocabulary } from '../rows/wish-target.ts';
import type { ReferencedTable } from '../schema/column.ts';
import { TABLE_NAMES, type TableName } from '../schema/table.ts';
import { TABLES, type TableRows } from '../tables/all-tables.ts';
import { declaredDateFormat } from './build-settings.ts';
import type { CollectedSheets } from './collect-sheets.ts';
import { dropFollowers, findLeavers } from './drop-followers.ts';
import { type MergedTable, mergeScenarios, type ScenarioChange } from './merge-scenario.ts';
import { type Aliases, readAliases } from './read-aliases.ts';
import { readRows } from './read-rows.ts';
import { type Entry, type FaultyEntry, type KnownIds, TableReader } from './table-reader.ts';
import { type NamedThing, tabulateWishNames } from './wish-names.ts';

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
export type TableEntries = { readonly [Name in TableName]: readonly Entry<TableRows[Name]>[] };

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
  const unreadable = new Set(
    TABLE_NAMES.filter(
      (name) => TABLES[name].need !== 'optional' || base.tables.has(name) || base.unreadable.has(name),
    ).filter((name) => !baseTables.has(name) || isEmpty(name, baseTables)),
  );

  const settingRows = [...overlays.toReversed(), baseTables].flatMap(
    (tables) => tables.get('settings')?.rows ?? [],
  );
  const dates = declaredDateFormat(settingRows);
  const readers = mapTables((name) => new TableReader(TABLES[name], dates));
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

  const referable = new Map(
    REFERENCED.map((name) => {
      const rejected = [baseTables, ...overlays].flatMap((tables) => tables.get(name)?.rejected ?? []);
      return [name, [...(merged.get(name)?.rows ?? []), ...rejected]];
    }),
  );
  const tables = knownIds(readers, { merged, referable, unreadable });
  const wishes = wishVocabulary(readers, tables, referable);
  const known: KnownIds = { tables, wishes };
  merged.set(
    'preferences',
    merge(
      'preferences',
      spelledOut(baseTables, wishes),
      overlays.map((layer) => spelledOut(layer, wishes)),
    ),
  );
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

/** A table that must have rows and has none: that every id of it is unknown needs no word more. */
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
      const line = sheet.header.line;
      issues.add(file, () => ({ file, line, column: null }), null, {
        code: need === 'rows' ? 'empty-table' : 'no-rows',
        reason: `The table ${name} has a header line but no rows.`,
        remedy: 'Add the rows, or check that the right file was exported.',
      });
    }
  }
}

const REFERENCED = [
  'rotators',
  'sites',
  'rotations',
  'pillars',
  'placements',
] as const satisfies readonly ReferencedTable[];

/** Rows that others may refer to, refused ones included. */
type ReferableRows = ReadonlyMap<ReferencedTable, readonly RawRow[]>;

function knownIds(
  readers: Readonly<Record<TableName, TableReader>>,
  from: {
    readonly merged: ReadonlyMap<TableName, MergedTable>;
    readonly referable: ReferableRows;
    readonly unreadable: ReadonlySet<TableName>;
  },
): KnownIds['tables'] {
  const known = new Map<ReferencedTable, Vocabulary>();
  for (const name of REFERENCED) {
    if (from.unreadable.has(name)) continue;
    const ids = (from.referable.get(name) ?? []).map((row) => readers[name].idOf(row));
    const removed = listRemoved(readers[name], from.merged.get(name)?.changes ?? []);
    known.set(name, new Vocabulary(ids, removed));
  }
  return known;
}

/** What scenarios take away, by id, with the row that does. */
function listRemoved(
  { idHeader }: TableReader,
  changes: readonly ScenarioChange[],
): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ kind, before, at }) =>
      kind === 'removed' ? [[foldKey(before?.[idHeader] ?? ''), `${at.file}:${at.line}`]] : [],
    ),
  );
}

const AREA = fieldIndex(TABLES.sites, 'area');
const SITE_NAME = fieldIndex(TABLES.sites, 'name');
const ROTATION_NAME = fieldIndex(TABLES.rotations, 'name');
const OF_ROTATION = fieldIndex(TABLES.placements, 'rotation');
const AT_SITE = fieldIndex(TABLES.placements, 'site');

function wishVocabulary(
  readers: Readonly<Record<TableName, TableReader>>,
  known: KnownIds['tables'],
  referable: ReferableRows,
): WishVocabulary | null {
  const [placement, rotation, site] = [known.get('placements'), known.get('rotations'), known.get('sites')];
  if (placement === undefined || rotation === undefined || site === undefined) return null;
  const rowsOf = (name: ReferencedTable): readonly RawRow[] => referable.get(name) ?? [];
  const named = (name: 'rotations' | 'sites', field: number): readonly NamedThing[] =>
    rowsOf(name).map((row) => ({ id: readers[name].idOf(row), name: textAt(row, field) }));
  const names = tabulateWishNames({
    rotations: named('rotations', ROTATION_NAME),
    sites: named('sites', SITE_NAME),
    placements: rowsOf('placements').map((row) => ({
      id: readers.placements.idOf(row),
      rotation: foldKey(textAt(row, OF_ROTATION)),
      site: foldKey(textAt(row, AT_SITE)),
    })),
  });
  const areas = rowsOf('sites').map((row) => foldKey(textAt(row, AREA)));
  const area = new Vocabulary(areas.filter((text) => text !== ''));
  return new WishVocabulary({ placement, rotation, site, area }, names);
}

const TARGET = fieldIndex(TABLES.preferences, 'target');

function spelledOut(tables: RawTables, wishes: WishVocabulary | null): RawTables {
  const preferences = tables.get('preferences');
  if (preferences === undefined || wishes === null) return tables;
  const rows = preferences.rows.map((row) => wishes.spellOut(row, TARGET));
  return new Map([['preferences', { ...preferences, rows }]]);
}
