import type { Allocation } from '../../domain/allocation.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Table } from '../text/csv.ts';
import { lookUpPlaces, present } from '../text/lookup.ts';

/**
 * `completion.csv`: one way to cover, past the horizon, what the pathways still owe. It proves that the pillars
 * can be completed; nobody is promised these places.
 */
export function tabulateCompletion(programme: Programme, allocation: Allocation): Table {
  const places = lookUpPlaces(programme);
  return {
    columns: ['rotator_id', 'cycle', 'placement_id', 'rotation_id', 'site_id', 'length_cycles'],
    rows: allocation.completion.map((assignment) => {
      const { rotation, site } = present(places.get(assignment.placement), assignment.placement);
      return [
        assignment.rotator,
        assignment.cycle,
        assignment.placement,
        rotation.id,
        site.id,
        assignment.length,
      ];
    }),
  };
}
