import { fieldIndex } from '../columns/column-names.ts';
import { foldKey } from '../issues/fold-key.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { type RawRow, type RawTable, textAt } from '../rows/raw-table.ts';
import { WishVocabulary } from '../rows/wish-target.ts';
import type { ReferencedTable } from '../schema/column.ts';
import type { TableName } from '../schema/table.ts';
import { TABLES } from '../tables/all-tables.ts';
import type { MergedTable, ScenarioChange } from './merge-scenario.ts';
import type { KnownIds, TableReader } from './table-reader.ts';
import { type NamedThing, tabulateWishNames } from './wish-names.ts';

type Readers = Readonly<Record<TableName, TableReader>>;

const REFERENCED = [
  'rotators',
  'sites',
  'rotations',
  'pillars',
  'placements',
] as const satisfies readonly ReferencedTable[];

/**
 * The ids that cells of other tables may refer to. Those of refused rows count too, so that one fault is not reported
 * again as an unknown id; of an unreadable table nothing is known.
 */
export function listKnownIds(
  readers: Readers,
  from: {
    /** Every folder's own tables: the programme's and each scenario's. */
    readonly folders: readonly ReadonlyMap<TableName, RawTable>[];
    readonly merged: ReadonlyMap<TableName, MergedTable>;
    readonly unreadable: ReadonlySet<TableName>;
  },
): KnownIds {
  const referable = new Map(
    REFERENCED.map((name) => {
      const rejected = from.folders.flatMap((tables) => tables.get(name)?.rejected ?? []);
      return [name, [...(from.merged.get(name)?.rows ?? []), ...rejected]];
    }),
  );
  const tables = new Map<ReferencedTable, Vocabulary>();
  for (const name of REFERENCED) {
    if (from.unreadable.has(name)) continue;
    const ids = (referable.get(name) ?? []).map((row) => readers[name].idOf(row));
    const removed = listRemoved(readers[name], from.merged.get(name)?.changes ?? []);
    tables.set(name, new Vocabulary(ids, removed));
  }
  return { tables, wishes: wishVocabulary(readers, tables, referable) };
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

/** Rows that others may refer to, refused ones included. */
type ReferableRows = ReadonlyMap<ReferencedTable, readonly RawRow[]>;

/** What a wish may name; `null` when one of the tables it takes could not be read. */
function wishVocabulary(
  readers: Readers,
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
