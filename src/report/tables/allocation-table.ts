import { formatDay } from '../../domain/calendar.ts';
import type { Programme } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import type { Table } from '../text/csv.ts';
import { lookUpPlaces, present } from '../text/lookup.ts';

/** `allocation.csv`: a row an assignment of the horizon. `credits` stand in the order of `pillars`. */
export function tabulateAllocation(programme: Programme, verdict: Verdict): Table {
  const places = lookUpPlaces(programme);
  return {
    columns: [
      'rotator_id',
      'cycle',
      'placement_id',
      'rotation_id',
      'site_id',
      'starts_on',
      'ends_on',
      'rank',
      'dissatisfaction',
      'pillars',
      'credits',
      'length_cycles',
      'rotation_name',
      'site_name',
    ],
    rows: verdict.assignments.map((assignment) => {
      const { rotation, site } = present(places.get(assignment.placement), assignment.placement);
      return [
        assignment.rotator,
        assignment.cycle,
        assignment.placement,
        rotation.id,
        site.id,
        formatDay(assignment.startsOn),
        formatDay(assignment.endsOn),
        assignment.rank,
        assignment.dissatisfaction,
        assignment.credits.map(({ pillar }) => pillar).join(';'),
        assignment.credits.map(({ hundredths }) => formatHundredths(hundredths)).join(';'),
        assignment.length,
        rotation.name,
        site.name,
      ];
    }),
  };
}
