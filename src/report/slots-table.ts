import type { Programme } from '../domain/programme.ts';
import { formatHundredths } from '../domain/units.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
import { lookUpPlaces, present } from './lookup.ts';

/** `slots.csv`: a row for each placement and cycle of the horizon. `price` is blank unless the run priced its slots. */
export function tabulateSlots(programme: Programme, verdict: Verdict): Table {
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
        null,
        formatHundredths(slot.vacancies),
        formatHundredths(slot.shortfall),
        rotation.id,
        site.id,
        slot.rotators.join(';'),
      ];
    }),
  };
}
