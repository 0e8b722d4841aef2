import type { Decision } from '../../domain/programme.ts';
import { isEligible } from '../facts/eligible.ts';
import { offeredTerms, type Stay } from '../facts/review.ts';
import type { Person, Place, Tables } from '../facts/tables.ts';

/** Everything one rotator could do, cycle by cycle, as far as no other rotator and no other cycle matters. */
interface Options {
  /** Assignments the rotator could be given, by first cycle − 1. */
  readonly stays: readonly (readonly Stay[])[];
  /** By cycle − 1: the rotator may be without a placement. Also true where the cycle is not workable. */
  readonly mayIdle: readonly boolean[];
  readonly lastCycle: number;
}

/** Lists the assignments that eligibility, availability, offers and decisions leave a rotator. */
export function listOptions(tables: Tables, person: Person): Options {
  const { lastCycle } = person;
  const stays: Stay[][] = Array.from({ length: lastCycle }, () => []);
  const open = new Map<Place, boolean[]>();
  for (const place of tables.places.values()) open.set(place, openCycles(tables, person, place));
  for (let cycle = 1; cycle <= lastCycle; cycle += 1) {
    for (const [place, isOpen] of open) {
      const stay = stayFrom(tables, { person, place, cycle });
      if (stay === null) continue;
      if (isOpen.slice(stay.first - 1, stay.last).every((each) => each)) stays[cycle - 1]?.push(stay);
    }
  }
  const mayIdle = Array.from({ length: lastCycle }, (_, at) => idleAllowed(tables, person, at + 1));
  return { stays, mayIdle, lastCycle };
}

function stayFrom(
  { settings }: Tables,
  { person, place, cycle }: { person: Person; place: Place; cycle: number },
): Stay | null {
  const future = cycle > settings.cycles;
  const last = cycle + place.rotation.lengthCycles - 1;
  if (last > (future ? person.lastCycle : settings.cycles)) return null;
  return { ...place, person, first: cycle, last, future };
}

/** By cycle − 1: the rotator may occupy the placement. */
function openCycles(tables: Tables, person: Person, place: Place): boolean[] {
  return Array.from({ length: person.lastCycle }, (_, at) => {
    const cycle = at + 1;
    const terms = offeredTerms(place, cycle);
    if (terms === null || person.workable[at] !== true) return false;
    const agrees = person.decisions.every((decision) => allows(tables, decision, place, cycle));
    return agrees && isEligible({ tables, person, place, terms, cycle });
  });
}

function allows({ settings }: Tables, decision: Decision, place: Place, cycle: number): boolean {
  if (decision.cycle !== cycle) return true;
  if (decision.decision === 'forbid') return decision.placement !== place.placement.id;
  return cycle > settings.cycles || decision.placement === place.placement.id;
}

function idleAllowed({ settings }: Tables, person: Person, cycle: number): boolean {
  return !person.decisions.some(
    ({ decision, placement, cycle: decided }) =>
      decided === cycle && cycle <= settings.cycles && decision === 'fix' && placement !== null,
  );
}
