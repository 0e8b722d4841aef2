import type { Verdict } from '../verify/verdict.ts';

/** `fairness.json`: figures that may be compared between runs. */
export interface Fairness {
  readonly schema: 'placewright.fairness/1';
  /** Assignments by the rank of the placement given; rotators without wishes have none. */
  readonly rank_profile: Readonly<Record<string, number>>;
  readonly worst_rank: number | null;
  /** Share of ranked assignments at rank 1; `null` when nothing is ranked. */
  readonly first_choice_share: number | null;
  /** Programme dissatisfactions, worst first: the vector that leximin compares. */
  readonly leximin: readonly number[];
  readonly rotators_without_wishes: readonly string[];
  readonly rotators: readonly {
    readonly rotator_id: string;
    readonly programme_dissatisfaction: number;
    readonly ledger: number;
    readonly first_choices: number;
    readonly worst_choices: number;
    readonly unplaced_cycles: number;
  }[];
}

export function measureFairness(verdict: Verdict): Fairness {
  const ranks = verdict.assignments
    .flatMap(({ rank }) => (rank === null ? [] : [rank]))
    .sort((a, b) => a - b);
  const profile = new Map<string, number>();
  for (const rank of ranks) profile.set(String(rank), (profile.get(String(rank)) ?? 0) + 1);
  return {
    schema: 'placewright.fairness/1',
    rank_profile: Object.fromEntries(profile),
    worst_rank: ranks.at(-1) ?? null,
    first_choice_share: ranks.length === 0 ? null : (profile.get('1') ?? 0) / ranks.length,
    leximin: verdict.leximin,
    rotators_without_wishes: verdict.rotators.flatMap((own) => (own.hasWishes ? [] : [own.rotator])),
    rotators: verdict.rotators.map((own) => ({
      rotator_id: own.rotator,
      programme_dissatisfaction: own.programmeDissatisfaction,
      ledger: own.ledger,
      first_choices: own.firstChoices,
      worst_choices: own.worstChoices,
      unplaced_cycles: own.unplaced.length,
    })),
  };
}
