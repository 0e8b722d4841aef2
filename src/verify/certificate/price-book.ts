import type { CertifiedTier, SlotPrice } from '../../domain/certificate.ts';
import type { SlotTerms } from '../../domain/programme.ts';
import { offeredTerms, type Stay } from '../facts/review.ts';
import type { Person, Tables } from '../facts/tables.ts';

/** The priced rows of one tier, restated from the tables. */
interface PriceBook {
  /** What the prices add to the cost of a stay: −Σ price × weight over the rows that count it. */
  readonly reducedCost: (stay: Stay) => number;
  /** Σ price × limit. */
  readonly limits: bigint;
  /** Price of a slot's minimum staffing, for one hundredth. */
  readonly shortfallPrice: (placement: string, cycle: number) => number;
}

/** One row: what it allows, how it counts a stay, and on which sides it has a limit. */
interface RestatedRow {
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Of a stay that occupies the row's cycle. */
  readonly weigh: (stay: Stay) => number;
  readonly covers: (stay: Stay) => boolean;
}

/** What a part of the programme is to the slots, by placement and cycle. */
export interface SlotPart {
  /** Greatest common divisor of what the part's rotators who could be in the slot count there. */
  readonly grains: (placement: string, cycle: number) => number;
  /** The slot's minimum staffing is this part's affair. */
  readonly owns: (placement: string, cycle: number) => boolean;
}

/** Reads the prices of a tier. A price without a limit behind it, or for a row that is not there, is left out. */
export function openPriceBook(tables: Tables, { slots }: CertifiedTier, part: SlotPart): PriceBook {
  const byPlacement = new Map<string, { row: RestatedRow; cycle: number; price: number }[]>();
  const elsewhere: { row: RestatedRow; cycle: number; price: number }[] = [];
  const shortfalls = new Map<string, number>();
  let limits = 0n;
  for (const entry of slots) {
    const row = restateRow(tables, entry, part);
    const limit = entry.price > 0 ? row?.atLeast : row?.atMost;
    if (row === null || limit === null || limit === undefined || entry.price === 0) continue;
    limits += BigInt(entry.price) * BigInt(limit);
    if (entry.rule === 'minimum-staffing') {
      const key = `${entry.placement} ${entry.cycle}`;
      shortfalls.set(key, (shortfalls.get(key) ?? 0) + entry.price);
    }
    const priced = { row, cycle: entry.cycle, price: entry.price };
    if (!('placement' in entry)) elsewhere.push(priced);
    else byPlacement.set(entry.placement, [...(byPlacement.get(entry.placement) ?? []), priced]);
  }
  return {
    limits,
    shortfallPrice: (placement, cycle) => shortfalls.get(`${placement} ${cycle}`) ?? 0,
    reducedCost(stay) {
      let cost = 0;
      for (const list of [byPlacement.get(stay.placement.id) ?? [], elsewhere]) {
        for (const { row, cycle, price } of list) {
          if (cycle < stay.first || cycle > stay.last || !row.covers(stay)) continue;
          cost -= price * row.weigh(stay);
        }
      }
      return cost;
    },
  };
}

function restateRow(tables: Tables, entry: SlotPrice, part: SlotPart): RestatedRow | null {
  switch (entry.rule) {
    case 'named-supervision':
      return supervisedRow(tables, entry);
    case 'pair':
      return pairRow(tables, entry);
    default: {
      const place = tables.places.get(entry.placement);
      const terms = place === undefined ? null : offeredTerms(place, entry.cycle);
      return terms === null ? null : slotRow(tables, entry, terms, part);
    }
  }
}

function slotRow(
  tables: Tables,
  { rule, placement, cycle }: Extract<SlotPrice, { placement: unknown }>,
  terms: SlotTerms,
  part: SlotPart,
): RestatedRow | null {
  const here = { covers: (stay: Stay) => stay.placement.id === placement };
  const one = { ...here, weigh: () => 1, atLeast: null };
  const share = (stay: Stay): number => (terms.unit === 'heads' ? 100 : stay.person.rotator.wte);
  switch (rule) {
    case 'capacity': {
      const grain = terms.unit === 'heads' ? 100 : Math.max(1, part.grains(placement, cycle));
      const most = terms.capacity + (terms.unit === 'wte' ? terms.excess : 0);
      return { ...here, weigh: share, atLeast: null, atMost: most - (most % grain) };
    }
    case 'minimum-staffing': {
      const counts = tables.programme.objectives.some(({ tier }) => tier === 'staffing');
      // Of another part's slot nobody here could fill anything: its price would be gained for nothing.
      if (!counts || cycle > tables.settings.cycles || !part.owns(placement, cycle)) return null;
      return { ...here, weigh: share, atLeast: terms.minimum, atMost: null };
    }
    case 'supervision': {
      const { supervisors, rotatorsPerSupervisor } = terms;
      if (supervisors === null || rotatorsPerSupervisor === null) return null;
      return { ...one, atMost: supervisors * rotatorsPerSupervisor };
    }
    case 'preceptor': {
      const firstDay = tables.spans[cycle - 1]?.first;
      if (terms.preceptorPlaces === null || firstDay === undefined) return null;
      const isPreceptee = ({ person }: Stay): boolean =>
        person.rotator.preceptorshipUntil !== null && person.rotator.preceptorshipUntil >= firstDay;
      return { ...one, weigh: (stay) => (isPreceptee(stay) ? 1 : 0), atMost: terms.preceptorPlaces };
    }
  }
}

/** Rotators of these classes are no more than the places of those who serve any of them (Hall 1935). */
function supervisedRow(
  tables: Tables,
  { site, cycle, classes }: Extract<SlotPrice, { rule: 'named-supervision' }>,
): RestatedRow | null {
  const span = tables.spans[cycle - 1];
  if (span === undefined) return null;
  const named = tables.programme.supervisors.filter((supervisor) => supervisor.site === site);
  const serving = named.filter(
    ({ profession, kind, from, until }) =>
      (from ?? span.first) <= span.first &&
      (until ?? span.last) >= span.last &&
      classes.some(
        (group) =>
          (profession === null || profession === group.profession) &&
          (group.kinds.length === 0 || (kind !== null && group.kinds.includes(kind))),
      ),
  );
  const keys = new Set(classes.map(({ profession, kinds }) => classKey(profession, kinds)));
  return {
    atLeast: null,
    atMost: serving.reduce((sum, { places }) => sum + places, 0),
    weigh: () => 1,
    covers: ({ person, site: at, rotation }) =>
      at.id === site &&
      (named.length > 0 || rotation.supervisorKinds.length > 0) &&
      keys.has(classKey(person.rotator.profession, rotation.supervisorKinds)),
  };
}

function classKey(profession: string, kinds: readonly string[]): string {
  return JSON.stringify([profession, [...kinds].sort()]);
}

function pairRow(tables: Tables, entry: Extract<SlotPrice, { rule: 'pair' }>): RestatedRow | null {
  const { rotator, other, kind, scope, place, cycle } = entry;
  const exists = tables.pairs.some(
    (pair) => pair.rotator === rotator && pair.other === other && pair.kind === kind && pair.scope === scope,
  );
  const both = [tables.people.get(rotator), tables.people.get(other)];
  const bound = both.every((person) => isBound(person, cycle));
  if (!exists || !bound) return null;
  const together = kind === 'together';
  const placeOf = ({ placement, rotation, site }: Stay): string =>
    scope === 'slot' ? placement.id : scope === 'site' ? site.id : rotation.id;
  return {
    atLeast: together ? 0 : null,
    atMost: together ? 0 : 1,
    weigh: ({ person }) => (together && person.rotator.id === other ? -1 : 1),
    covers: (stay) =>
      (stay.person.rotator.id === rotator || stay.person.rotator.id === other) && placeOf(stay) === place,
  };
}

function isBound(person: Person | undefined, cycle: number): boolean {
  return person !== undefined && cycle <= person.lastCycle && person.workable[cycle - 1] === true;
}
