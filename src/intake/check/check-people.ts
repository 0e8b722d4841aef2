import { groupBy } from '../../domain/group-by.ts';
import { compareIds } from '../../domain/ids.ts';
import type { Rotator, SlotTerms } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { Vocabulary } from '../issues/suggest.ts';
import type { Entry } from '../read/table-reader.ts';
import { reportCell } from '../rows/raw-table.ts';
import { TABLES, type TableRows } from '../tables/all-tables.ts';
import { areSound, type CheckContext } from './check-context.ts';

type RotatorEntry = Entry<TableRows['rotators']>;

/** Blank cells of rotators that leave a restriction unchecked. */
export function checkPeople(context: CheckContext): void {
  if (!areSound(context, 'rotators', 'rotations', 'placements', 'travel')) return;
  const byDriving = professionsNeeding(context, (terms) => terms.driver);
  const bySevenDay = professionsNeeding(context, (terms) => terms.sevenDay);
  for (const { raw, row } of context.read.entries.rotators) {
    if (row.drives === null && byDriving(row)) {
      reportCell(context.issues, raw, fieldIndex(TABLES.rotators, 'drives'), {
        code: 'driving-unknown',
        reason: `${row.id} may be placed where a driver is needed, since drives is blank.`,
        remedy: 'Write yes or no.',
      });
    }
    if (row.sevenDay === null && bySevenDay(row)) {
      reportCell(context.issues, raw, fieldIndex(TABLES.rotators, 'sevenDay'), {
        code: 'seven-day-unknown',
        reason: `${row.id} may be placed where weekends are worked, since seven_day is blank.`,
        remedy: 'Write yes or no.',
      });
    }
  }
  checkTravel(context);
}

/** Whether some placement with such terms is open to the rotator's profession. */
function professionsNeeding(
  context: CheckContext,
  needs: (terms: SlotTerms) => boolean,
): (rotator: Rotator) => boolean {
  const { draft } = context;
  const rotations = new Map(draft.rotations.map((rotation) => [rotation.id, rotation]));
  const professions = new Set<string>();
  let everyone = false;
  for (const placement of draft.placements) {
    const terms = [
      ...placement.byCycle.values(),
      ...(placement.everyCycle === null ? [] : [placement.everyCycle]),
    ];
    if (!terms.some((term) => term.capacity > 0 && needs(term))) continue;
    const open = rotations.get(placement.rotation)?.professions ?? [];
    if (open.length === 0) everyone = true;
    for (const profession of open) professions.add(profession);
  }
  return (rotator) => everyone || professions.has(rotator.profession);
}

function checkTravel(context: CheckContext): void {
  const { draft, read, issues } = context;
  const sites = [...new Set(draft.placements.map((placement) => placement.site))].sort(compareIds);
  const areas = new Vocabulary(draft.travel.map((row) => row.area));
  const known = new Set(draft.travel.map((row) => `${row.area}\u001f${row.site}`));
  const limited: RotatorEntry[] = [];
  for (const entry of read.entries.rotators) {
    const { maxTravelMinutes, homeArea, id } = entry.row;
    if (maxTravelMinutes === null) continue;
    if (homeArea !== null && areas.has(homeArea)) {
      limited.push(entry);
      continue;
    }
    const field = homeArea === null ? 'maxTravelMinutes' : 'homeArea';
    reportCell(issues, entry.raw, fieldIndex(TABLES.rotators, field), {
      code: 'unknown-home-area',
      reason:
        homeArea === null
          ? `${id} has a travel limit but no home_area.`
          : `travel.csv has no row from "${homeArea}".`,
      remedy:
        homeArea === null ? 'Fill in home_area.' : areas.didYouMean(homeArea, 'Add its rows to travel.csv.'),
    });
  }
  const file = read.files.travel[0];
  for (const [area, entries] of groupBy(limited, (entry) => entry.row.homeArea)) {
    for (const site of sites) {
      if (known.has(`${area}\u001f${site}`)) continue;
      issues.add(file, () => ({ file, line: null, column: null }), `${area} – ${site}`, {
        code: 'no-travel-time',
        reason: `There is no row from ${area} to ${site}, so the travel limit of ${entries.length === 1 ? '1 rotator' : `${entries.length} rotators`} does not count there.`,
        remedy: `Add ${area},${site},<minutes>.`,
      });
    }
  }
}
