import { groupBy } from '../../domain/group-by.ts';
import type { AskOpinion } from '../facts/opinion.ts';
import type { Stay } from '../facts/review.ts';
import type { Person, Tables } from '../facts/tables.ts';
import type { Verdict } from '../facts/verdict.ts';
import { type drawTickets, tieBreaksOf } from '../values/lottery.ts';
import { type Choice, isIdleCounted } from './own-graph.ts';

/** What the tiers are worked out from. */
export interface CostGround {
  readonly tables: Tables;
  readonly ask: AskOpinion;
  readonly tickets: ReturnType<typeof drawTickets>;
  readonly verdict: Verdict;
}

/** What a choice costs its rotator in one tier. */
export type OwnCost = (person: Person, choice: Choice) => number;

const RANK_PROFILE = 'rank-profile-';

/** The cost of single stays in a tier that adds them up; `null` for tiers of another kind. Misses of rules come on top. */
export function ownCostOf(ground: CostGround, tier: string): OwnCost | null {
  switch (tier) {
    case 'staffing':
    case 'competency':
      return () => 0;
    case 'placed':
      return (person, { stay, first }) =>
        stay === null && isIdleCounted(ground.tables, person, first) ? 1 : 0;
    case 'preference':
      return (person, choice) => sumCycles(ground, { person, ...choice }, () => 1);
    case 'travel':
      return (person, { stay, first, last }) =>
        stay === null || stay.future
          ? 0
          : (last - first + 1) * (person.travel.get(stay.site.id)?.minutes ?? 0);
    case 'stability':
      return stabilityCost(ground);
    case 'lottery':
      return (person, choice) => {
        const own = ground.tickets.get(person.rotator.id) ?? [];
        return sumCycles(ground, { person, ...choice }, (cycle) => own[cycle - 1] ?? 0);
      };
    case 'lottery-tie':
      return tieCost(ground);
    default:
      return tier.startsWith(RANK_PROFILE) ? rankCost(ground, Number(tier.slice(RANK_PROFILE.length))) : null;
  }
}

interface Spot extends Choice {
  readonly person: Person;
}

/** Dissatisfaction over the cycles of a choice, each weighed. */
function sumCycles({ tables, ask }: CostGround, spot: Spot, weigh: (cycle: number) => number): number {
  const { person, stay, first, last } = spot;
  let sum = 0;
  for (let cycle = first; cycle <= Math.min(last, tables.settings.cycles); cycle += 1) {
    if (stay === null && !isIdleCounted(tables, person, cycle)) continue;
    sum += weigh(cycle) * ask(person, cycle, stay?.placement.id ?? null).dissatisfaction;
  }
  return sum;
}

function stabilityCost({ tables }: CostGround): OwnCost {
  const { cycles } = tables.settings;
  const inForce = tables.programme.baseline.filter(({ cycle }) => cycle <= cycles);
  const baseline = groupBy(inForce, ({ rotator }) => rotator);
  return (person, { stay, first, last }) =>
    (baseline.get(person.rotator.id) ?? []).filter(
      ({ cycle, placement }) => cycle >= first && cycle <= last && placement !== stay?.placement.id,
    ).length;
}

/**
 * The tie-break is among allocations in which everybody keeps the dissatisfaction they have: what would change
 * it costs infinitely much. (A stay of several cycles may shift it between them: more freedom, a weaker bound.)
 */
function tieCost(ground: CostGround): OwnCost {
  const { tables, verdict } = ground;
  const lottery: OwnCost = ownCostOf(ground, 'lottery') ?? (() => 0);
  const published = new Map(
    verdict.assignments.map((each) => [`${each.rotator} ${each.cycle}`, each] as const),
  );
  const tieBreak = tieBreaksOf(tables);
  return (person, choice) => {
    const { stay, first, last } = choice;
    if (first > tables.settings.cycles) return 0;
    const { rotator } = person;
    const now = published.get(`${rotator.id} ${first}`);
    if (stay === null) {
      return now === undefined || !isIdleCounted(tables, person, first) ? 0 : Number.POSITIVE_INFINITY;
    }
    const there = now === undefined ? undefined : tables.places.get(now.placement);
    if (now === undefined || there === undefined || now.length !== last - first + 1)
      return Number.POSITIVE_INFINITY;
    const former: Stay = { ...there, person, first, last, future: false };
    if (lottery(person, choice) !== lottery(person, { ...choice, stay: former }))
      return Number.POSITIVE_INFINITY;
    const assignment = {
      rotator: rotator.id,
      placement: stay.placement.id,
      cycle: stay.first,
      length: now.length,
    };
    return tieBreak(assignment);
  };
}

/** 1 for each cycle at this rank or worse, of rotators with wishes; being unplaced is worse than any placement. */
function rankCost({ tables, ask }: CostGround, rank: number): OwnCost {
  return (person, { stay, first, last }) => {
    let count = 0;
    for (let cycle = first; cycle <= Math.min(last, tables.settings.cycles); cycle += 1) {
      if (person.workable[cycle - 1] !== true) continue;
      const opinion = ask(person, cycle, stay?.placement.id ?? null);
      if (!opinion.hasWishes) continue;
      const own =
        stay === null && !isIdleCounted(tables, person, cycle)
          ? 1
          : (opinion.rank ?? Number.POSITIVE_INFINITY);
      if (own >= rank) count += 1;
    }
    return count;
  };
}
