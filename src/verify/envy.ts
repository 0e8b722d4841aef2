import type { Allocation } from '../domain/allocation.ts';
import type { RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { type AskOpinion, opinionsOf } from './facts/opinion.ts';
import { openReview, type Review, type Stay, stayIn } from './facts/review.ts';
import { deadlineOf, indexTables, type Person, type Tables } from './facts/tables.ts';
import { hasFinding } from './rules/checks.ts';

/** A rotator who would rather have had another one's horizon. */
export interface Envy {
  readonly rotator: RotatorId;
  readonly other: RotatorId;
  /** By how much less dissatisfaction the other's horizon would have meant. */
  readonly gain: number;
  /** The rotator's own rules would have allowed it. */
  readonly feasible: boolean;
}

/** Beyond so many pairs of rotators nothing is worked out. */
const MOST_PAIRS = 2_000_000;

/**
 * Who would rather have whose placements, by rotator, then other; `null` when there are too many pairs. *Feasible*
 * looks at the rotator alone: presence, eligibility, decisions and every competency rule that must hold by the end of
 * the horizon. What is shared with others (places, supervision, pairs) and what is still owed after it is left open.
 */
export function findEnvy(programme: Programme, allocation: Allocation): readonly Envy[] | null {
  const people = programme.rotators.length;
  if (people * (people - 1) > MOST_PAIRS) return null;
  const tables = indexTables(programme);
  const ask = opinionsOf(tables);
  const review = openReview(tables, allocation);
  const horizons = new Map(
    [...review.pathways].map(([rotator, stays]) => [rotator, stays.filter((stay) => !stay.future)]),
  );
  return [...tables.people.values()].flatMap((person) => {
    const { id } = person.rotator;
    const own = dissatisfactionWith(ask, tables, person, horizons.get(id) ?? []);
    return [...horizons].flatMap(([other, stays]) => {
      if (other === id) return [];
      const gain = own - dissatisfactionWith(ask, tables, person, stays);
      return gain > 0 ? [{ rotator: id, other, gain, feasible: mayHave(review, person, stays) }] : [];
    });
  });
}

/** Sum over the rotator's workable cycles, those left empty by decision excepted. */
function dissatisfactionWith(
  ask: AskOpinion,
  { settings }: Tables,
  person: Person,
  stays: readonly Stay[],
): number {
  let sum = 0;
  for (let cycle = 1; cycle <= settings.cycles; cycle += 1) {
    if (person.workable[cycle - 1] !== true || isEmptied(person, cycle)) continue;
    sum += ask(person, cycle, stayIn(stays, cycle)?.placement.id ?? null).dissatisfaction;
  }
  return sum;
}

function isEmptied(person: Person, cycle: number): boolean {
  return person.decisions.some(
    (row) => row.cycle === cycle && row.decision === 'fix' && row.placement === null,
  );
}

/** Lays the stays on the rotator alone in the world, and runs every check. */
function mayHave({ tables, allocation }: Review, person: Person, stays: readonly Stay[]): boolean {
  const { id } = person.rotator;
  const alone: Review = {
    tables: { ...tables, people: new Map([[id, person]]), pairs: [] },
    allocation,
    pathways: new Map([[id, stays.map((stay) => ({ ...stay, person }))]]),
    slots: [],
    malformed: [],
  };
  const open = new Set<string>(
    person.rules
      .filter(
        (rule) => MET_LATER.has(rule.kind) && deadlineOf(rule, tables.settings) > tables.settings.cycles,
      )
      .map((rule) => rule.id),
  );
  return !hasFinding(
    alone,
    ({ strength, facts }) => strength === 'must' && !open.has(String(facts.competencyRule ?? '')),
  );
}

/** Rules that future cycles may still meet. */
const MET_LATER: ReadonlySet<string> = new Set(['cover', 'choose']);
