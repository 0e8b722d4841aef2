import type { Programme } from '../../domain/programme.ts';
import { type ScarcityTable, scarcityKey } from '../../domain/scarcity.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import type { Table } from '../text/csv.ts';
import { lookUpPlaces, present } from '../text/lookup.ts';

/**
 * `slots.csv`: a row for each placement and cycle of the horizon. `price` is what one more place would be worth, in
 * points of total dissatisfaction; blank where the run knows no prices.
 */
export function tabulateSlots(programme: Programme, verdict: Verdict, scarcity: ScarcityTable | null): Table {
  const places = lookUpPlaces(programme);
  return {
    columns: [
      'placement_id',
      'cycle',
      'filled',
      'minimum',
      'capacity',
      'unit',
      'price',
      'vacancies',
      'shortfall',
      'rotation_id',
      'site_id',
      'rotators',
    ],
    rows: verdict.slots.map((slot) => {
      const { rotation, site } = present(places.get(slot.placement), slot.placement);
      return [
        slot.placement,
        slot.cycle,
        formatHundredths(slot.filled),
        formatHundredths(slot.minimum),
        formatHundredths(slot.capacity),
        slot.unit,
        scarcity === null
          ? null
          : formatHundredths(scarcity.get(scarcityKey(slot.placement, slot.cycle)) ?? 0),
        formatHundredths(slot.vacancies),
        formatHundredths(slot.shortfall),
        rotation.id,
        site.id,
        slot.rotators.join(';'),
      ];
    }),
  };
}
