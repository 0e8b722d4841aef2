import { groupBy } from '../../domain/group-by.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import type { Envy } from '../../verify/envy.ts';
import type { AssignmentFacts, RotatorFacts, Verdict } from '../../verify/facts/verdict.ts';

/** One rotator with everything fairness is measured by. */
export interface Member {
  readonly rotator: Rotator;
  readonly facts: RotatorFacts;
  readonly assignments: readonly AssignmentFacts[];
  /** `null` when envy was not worked out. */
  readonly envies: readonly Envy[] | null;
}

/** Figures of a set of rotators that may be compared between sets, programmes and runs of any length. */
export interface FairnessMeasures {
  /** Rotators measured. */
  readonly members: number;
  readonly with_wishes: number;
  /** Assignments by the rank of the placement given; rotators without wishes have none. */
  readonly rank_profile: Readonly<Record<string, number>>;
  readonly worst_rank: number | null;
  /** Share of ranked assignments at rank 1; `null` when nothing is ranked. */
  readonly first_choice_share: number | null;
  /** Programme dissatisfactions, worst first: the vector that leximin compares. */
  readonly leximin: readonly number[];
  /** Mean dissatisfaction of a workable cycle (0 … 1000), ledger left out, over those with wishes. */
  readonly mean_per_cycle: number | null;
  /** Gini coefficient of dissatisfaction per workable cycle among those with wishes: 0 = all alike. */
  readonly gini: number | null;
  readonly unplaced_cycles: number;
  readonly envy: {
    /** Rotators who would rather have had somebody else's pathway, and those of them whose own rules allowed one. */
    readonly rotators: number;
    readonly feasible_rotators: number;
    readonly pairs: number;
    readonly feasible_pairs: number;
  } | null;
}

/** Everybody with what the verdict says of them, in canonical order. */
export function listMembers(
  programme: Programme,
  verdict: Verdict,
  envy: readonly Envy[] | null,
): readonly Member[] {
  const rotators = new Map(programme.rotators.map((rotator) => [rotator.id, rotator]));
  const assignments = groupBy(verdict.assignments, ({ rotator }) => rotator);
  const envies = envy === null ? null : groupBy(envy, ({ rotator }) => rotator);
  return verdict.rotators.flatMap((facts) => {
    const rotator = rotators.get(facts.rotator);
    if (rotator === undefined) return [];
    const own = envies === null ? null : (envies.get(facts.rotator) ?? []);
    return [{ rotator, facts, assignments: assignments.get(facts.rotator) ?? [], envies: own }];
  });
}

/** Measures any set of members. Shares and coefficients are rounded to four decimals, means to whole numbers. */
export function measureGroup(members: readonly Member[]): FairnessMeasures {
  const ranks = members
    .flatMap(({ assignments }) => assignments.flatMap(({ rank }) => (rank === null ? [] : [rank])))
    .sort((a, b) => a - b);
  const profile = new Map<string, number>();
  for (const rank of ranks) profile.set(String(rank), (profile.get(String(rank)) ?? 0) + 1);
  const present = members.filter(({ facts }) => facts.workable.length > 0);
  const perCycle = present.filter(({ facts }) => facts.hasWishes).map(meanPerCycle);
  return {
    members: members.length,
    with_wishes: members.filter(({ facts }) => facts.hasWishes).length,
    rank_profile: Object.fromEntries(profile),
    worst_rank: ranks.at(-1) ?? null,
    first_choice_share: ranks.length === 0 ? null : toFourDecimals((profile.get('1') ?? 0) / ranks.length),
    leximin: present.map(({ facts }) => facts.programmeDissatisfaction).sort((a, b) => b - a),
    mean_per_cycle:
      perCycle.length === 0 ? null : Math.round(perCycle.reduce((a, b) => a + b, 0) / perCycle.length),
    gini: measureGini(perCycle),
    unplaced_cycles: members.reduce((sum, { facts }) => sum + facts.unplaced.length, 0),
    envy: countEnvy(members),
  };
}

/** Dissatisfaction of one workable cycle on average, the ledger left out; the rotator has some. */
function meanPerCycle({ facts }: Member): number {
  return (facts.programmeDissatisfaction - facts.ledger) / facts.workable.length;
}

/**
 * Gini coefficient: half the mean absolute difference of two values, divided by their mean. `null` for no values,
 * 0 when all are 0.
 */
export function measureGini(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, value, at) => sum + (2 * (at + 1) - sorted.length - 1) * value, 0);
  return toFourDecimals(weighted / (sorted.length * total));
}

function countEnvy(members: readonly Member[]): FairnessMeasures['envy'] {
  const all = members.map(({ envies }) => envies);
  if (all.some((envies) => envies === null)) return null;
  const known = all.map((envies) => envies ?? []);
  const feasible = known.map((envies) => envies.filter((envy) => envy.feasible));
  const some = (lists: readonly (readonly Envy[])[]): number =>
    lists.filter((list) => list.length > 0).length;
  return {
    rotators: some(known),
    feasible_rotators: some(feasible),
    pairs: known.flat().length,
    feasible_pairs: feasible.flat().length,
  };
}

function toFourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
