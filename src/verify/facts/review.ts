import type { Allocation, Assignment } from '../../domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import { type SlotTerms, slotTerms } from '../../domain/programme.ts';
import type { Person, Place, Tables } from './tables.ts';

/** An assignment with the rows it points to. */
export interface Stay extends Place {
  readonly person: Person;
  readonly first: number;
  readonly last: number;
  /** Part of the completion: past the horizon. */
  readonly future: boolean;
}

/** A placement in a cycle in which somebody is there or should be. */
export interface Slot extends Place {
  readonly cycle: number;
  readonly terms: SlotTerms;
  readonly stays: readonly Stay[];
}

/** An allocation laid over the tables: what every check reads. */
export interface Review {
  readonly tables: Tables;
  readonly allocation: Allocation;
  /** Of every rotator, by first cycle. Assignments that make no sense at all are left out: see `malformed`. */
  readonly pathways: ReadonlyMap<RotatorId, readonly Stay[]>;
  /** Every slot offered in the horizon, and every offered slot of the future that somebody takes. */
  readonly slots: readonly Slot[];
  readonly malformed: readonly Malformed[];
}

interface Malformed {
  readonly assignment: Assignment;
  readonly problem:
    | 'unknown-rotator'
    | 'unknown-placement'
    | 'not-whole-cycles'
    | 'outside-horizon'
    | 'outside-future';
}

/** Reads an allocation against the tables. Never throws for anything an allocation can contain. */
export function openReview(tables: Tables, allocation: Allocation): Review {
  const malformed: Malformed[] = [];
  const pathways = new Map<RotatorId, Stay[]>();
  for (const id of tables.people.keys()) pathways.set(id, []);
  const read = (assignment: Assignment, future: boolean): void => {
    const person = tables.people.get(assignment.rotator);
    const place = tables.places.get(assignment.placement);
    const problem = findProblem(tables, assignment, { person, place, future });
    if (problem !== null) malformed.push({ assignment, problem });
    else if (person !== undefined && place !== undefined) {
      const last = assignment.cycle + assignment.length - 1;
      const { placement, rotation, site } = place;
      const stay = { placement, rotation, site, person, first: assignment.cycle, last, future };
      pathways.get(assignment.rotator)?.push(stay);
    }
  };
  for (const assignment of allocation.assignments) read(assignment, false);
  for (const assignment of allocation.completion) read(assignment, true);
  for (const pathway of pathways.values()) pathway.sort((a, b) => a.first - b.first);
  return { tables, allocation, pathways, slots: collectSlots(tables, pathways), malformed };
}

function findProblem(
  tables: Tables,
  { cycle, length }: Assignment,
  seen: { person: Person | undefined; place: Place | undefined; future: boolean },
): Malformed['problem'] | null {
  if (seen.person === undefined) return 'unknown-rotator';
  if (seen.place === undefined) return 'unknown-placement';
  if (!Number.isSafeInteger(cycle) || !Number.isSafeInteger(length) || length < 1) return 'not-whole-cycles';
  const horizon = tables.settings.cycles;
  const last = cycle + length - 1;
  if (seen.future) return cycle > horizon && last <= seen.person.lastCycle ? null : 'outside-future';
  return cycle >= 1 && last <= horizon ? null : 'outside-horizon';
}

function collectSlots(tables: Tables, pathways: ReadonlyMap<RotatorId, readonly Stay[]>): Slot[] {
  const { settings, places } = tables;
  const present = new Map<PlacementId, Stay[][]>();
  for (const pathway of pathways.values()) {
    for (const stay of pathway) {
      const byCycle = present.get(stay.placement.id) ?? tables.spans.map((): Stay[] => []);
      present.set(stay.placement.id, byCycle);
      for (let cycle = stay.first; cycle <= stay.last; cycle += 1) byCycle[cycle - 1]?.push(stay);
    }
  }
  const slots: Slot[] = [];
  for (const place of places.values()) {
    const byCycle = present.get(place.placement.id);
    const last = byCycle === undefined ? settings.cycles : settings.programmeCycles;
    for (let cycle = 1; cycle <= last; cycle += 1) {
      const { placement, rotation, site } = place;
      const terms = offeredTerms(place, cycle);
      const stays = byCycle?.[cycle - 1] ?? [];
      if (terms === null || (cycle > settings.cycles && stays.length === 0)) continue;
      slots.push({ placement, rotation, site, cycle, terms, stays });
    }
  }
  return slots;
}

/** The terms on which a placement is offered in a cycle; `null` when it is not: no row, or no capacity. */
export function offeredTerms(place: Place, cycle: number): SlotTerms | null {
  const terms = slotTerms(place.placement, cycle);
  return terms === null || terms.capacity <= 0 ? null : terms;
}

/** Where a pathway has the rotator in a cycle. */
export function stayIn(pathway: readonly Stay[], cycle: number): Stay | null {
  return pathway.find((stay) => stay.first <= cycle && cycle <= stay.last) ?? null;
}
