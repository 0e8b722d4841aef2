import { foldKey } from '../issues/fold-key.ts';
import type { Finding } from '../issues/issue-list.ts';
import type { Vocabulary } from '../issues/suggest.ts';
import { type RawRow, textAt } from '../rows/raw-table.ts';
import type { Column, ReferencedTable } from '../schema/column.ts';

/** A column that holds what belongs in another, throughout. */
interface Swap {
  readonly field: number;
  readonly finding: Finding;
}

/** Two columns that changed places: one sentence instead of a problem in every row. `null` when none did. */
export function findSwapped(
  columns: readonly Column<unknown>[],
  rows: readonly RawRow[],
  tables: ReadonlyMap<ReferencedTable, Vocabulary>,
): Swap | null {
  if (rows.length < 2) return null;
  for (const [field, { references, header }] of columns.entries()) {
    if (references === null || references === 'wishes') continue;
    const ids = tables.get(references);
    if (ids === undefined || rows.some((row) => ids.has(idAt(row, field)))) continue;
    const other = columns.findIndex(
      (column, at) => column.references !== references && rows.every((row) => ids.has(idAt(row, at))),
    );
    if (other < 0) continue;
    const reason = `No ${header} is in ${references}.csv, but every ${columns[other]!.header} is: the two columns seem to be swapped.`;
    return { field, finding: { code: 'swapped-columns', reason, remedy: 'Swap their headers.' } };
  }
  return null;
}

function idAt(row: RawRow, field: number): string {
  return foldKey(textAt(row, field));
}
