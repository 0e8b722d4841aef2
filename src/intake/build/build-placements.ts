import { groupBy } from '../../domain/group-by.ts';
import { compareIds } from '../../domain/ids.ts';
import type { Placement, SlotTerms } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { IssueList } from '../issues/issue-list.ts';
import type { Entry } from '../read/table-reader.ts';
import { reportCell } from '../rows/raw-table.ts';
import { type PlacementRow, placements as table } from '../tables/places.ts';

/** Rows of one placement brought together; rows that disagree about rotation or site are reported. */
export function buildPlacements(
  entries: readonly Entry<PlacementRow>[],
  issues: IssueList,
): readonly Placement[] {
  return [...groupBy(entries, (entry) => entry.row.id).values()]
    .map((group) => buildPlacement(group, issues))
    .sort((a, b) => compareIds(a.id, b.id));
}

function buildPlacement(group: readonly Entry<PlacementRow>[], issues: IssueList): Placement {
  const rows = [...group].sort((a, b) => (a.row.cycle ?? 0) - (b.row.cycle ?? 0));
  const [first] = rows;
  if (first === undefined) throw new RangeError('A placement has at least one row.');
  let everyCycle: SlotTerms | null = null;
  const byCycle = new Map<number, SlotTerms>();
  for (const entry of rows) {
    const { id, cycle, rotation, site, ...terms } = entry.row;
    reportMove(entry, first, 'rotation', issues);
    reportMove(entry, first, 'site', issues);
    if (cycle === null) everyCycle = terms;
    else byCycle.set(cycle, terms);
  }
  return { id: first.row.id, rotation: first.row.rotation, site: first.row.site, everyCycle, byCycle };
}

function reportMove(
  entry: Entry<PlacementRow>,
  first: Entry<PlacementRow>,
  field: 'rotation' | 'site',
  issues: IssueList,
): void {
  const [here, there] = [entry.row[field], first.row[field]];
  if (here === there) return;
  const where = `${first.row.at.file}:${first.row.at.line}`;
  reportCell(issues, entry.raw, fieldIndex(table, field), {
    code: 'placement-moves',
    reason: `${where} gives ${entry.row.id} the ${field} ${there}.`,
    remedy: `All rows of a placement name one ${field}; use another placement_id for another ${field}.`,
  });
}
