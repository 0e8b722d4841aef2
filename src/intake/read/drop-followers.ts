import { compareIds } from '../../domain/ids.ts';
import type { SourceRef } from '../../domain/source.ts';
import { columnsOf } from '../columns/column-names.ts';
import { foldKey } from '../issues/fold-key.ts';
import { type RawRow, textAt } from '../rows/raw-table.ts';
import type { Sheet } from '../source/sheet.ts';
import type { MergedTable, ScenarioChange } from './merge-scenario.ts';
import type { TableReader } from './table-reader.ts';

/** Rotators whom a scenario takes away, each with the row that does. */
type Leavers = ReadonlyMap<string, SourceRef>;

/** Reads the leavers off the table of rotators; who is taken away by one scenario and back in a later one stays. */
export function findLeavers(reader: TableReader, { rows, changes }: MergedTable): Leavers {
  const left = new Map(
    changes.flatMap(({ kind, key, at }) => (kind === 'removed' ? [[foldKey(key), at] as const] : [])),
  );
  for (const row of rows) left.delete(reader.idOf(row));
  return left;
}

/**
 * A table without the programme's own rows that speak of a leaver: wishes, history, leave and all else go with the
 * rotator, and each is told as a change. A scenario's own row about a leaver stays, to be reported as a mistake.
 */
export function dropFollowers(
  reader: TableReader,
  { rows, changes }: MergedTable,
  whose: { readonly leavers: Leavers; readonly own: Sheet | null },
): MergedTable {
  const fields = columnsOf(reader.table).flatMap(({ references }, field) =>
    references === 'rotators' ? [field] : [],
  );
  const gone: ScenarioChange[] = [];
  const stays = (row: RawRow): boolean => {
    if (row.layout.sheet !== whose.own) return true;
    const at = fields.map((field) => whose.leavers.get(foldKey(textAt(row, field)))).find(Boolean);
    if (at === undefined) return true;
    const key = reader.describeKey(row);
    const { name } = reader.table;
    gone.push({ table: name, key, kind: 'removed', before: reader.textsByHeader(row), after: null, at });
    return false;
  };
  if (whose.leavers.size === 0 || fields.length === 0) return { rows, changes };
  const kept = rows.filter(stays);
  return { rows: kept, changes: [...changes, ...gone].sort((a, b) => compareIds(a.key, b.key)) };
}
