import { groupBy } from '../../domain/group-by.ts';
import { type Programme, type SlotTerms, slotTerms } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { Change, SlotPlace } from '../../explain/conflicts/change.ts';
import { renderCsv } from '../text/csv.ts';

/**
 * Changes as the tables of a scenario: name → text. Places become rows of `placements.csv`, lifted decisions are removed
 * from `decisions.csv`. `null` when a change waives a rule, which no table can say for one person.
 */
export function renderRepairScenario(
  programme: Programme,
  changes: readonly Change[],
): ReadonlyMap<string, string> | null {
  if (changes.some(({ kind }) => kind === 'rule')) return null;
  const places = changes.filter((change) => change.kind === 'place');
  const lifted = changes.flatMap((change) => (change.kind === 'decision' ? [change.instance] : []));
  const tables = new Map<string, string>();
  if (places.length > 0) tables.set('placements.csv', renderPlaces(programme, places));
  if (lifted.length > 0) {
    const columns = ['action', 'rotator_id', 'cycle', 'placement_id', 'decision'];
    const rows = lifted.map(({ rotator, cycle, placement, facts }) => [
      'remove',
      rotator,
      cycle,
      placement,
      String(facts.decision),
    ]);
    tables.set('decisions.csv', renderCsv({ columns, rows }));
  }
  return tables;
}

const COLUMNS = [
  'placement_id',
  'cycle',
  'rotation_id',
  'site_id',
  'minimum',
  'capacity',
  'unit',
  'excess',
  'supervisors',
  'rotators_per_supervisor',
  'preceptor_places',
  'driver',
  'seven_day',
  'min_band',
  'max_band',
  'min_months_registered',
  'requires',
] as const;

function renderPlaces(programme: Programme, places: readonly SlotPlace[]): string {
  const slots = groupBy(places, ({ placement, cycle }) => JSON.stringify([placement, cycle]));
  return renderCsv({ columns: COLUMNS, rows: [...slots.values()].map((own) => slotRow(programme, own)) });
}

/** A row of its own for the slot, its limits raised. */
function slotRow(programme: Programme, places: readonly SlotPlace[]): readonly (string | number | null)[] {
  const { placement: id, cycle } = places[0]!;
  const placement = programme.placements.find((candidate) => candidate.id === id)!;
  const terms: SlotTerms = slotTerms(placement, cycle)!;
  const added = (limit: SlotPlace['limit']): number =>
    places.find((place) => place.limit === limit)?.times ?? 0;
  const raise = (value: number | null, limit: SlotPlace['limit']): number | null =>
    value === null ? null : value + added(limit);
  return [
    id,
    cycle,
    placement.rotation,
    placement.site,
    formatHundredths(terms.minimum),
    formatHundredths(terms.capacity + 100 * added('capacity')),
    terms.unit,
    formatHundredths(terms.excess),
    raise(terms.supervisors, 'supervision'),
    terms.rotatorsPerSupervisor,
    raise(terms.preceptorPlaces, 'preceptor'),
    terms.driver ? 'yes' : 'no',
    terms.sevenDay ? 'yes' : 'no',
    terms.minBand,
    terms.maxBand,
    terms.minMonthsRegistered,
    terms.requires.join(';'),
  ];
}
