import type { SourceRef } from './source.ts';
import { asHundredths, type Hundredths } from './units.ts';

export const TIER_NAMES = [
  'staffing',
  'placed',
  'competency',
  'worst-off',
  'preference',
  'travel',
  'disruption',
  'notice',
  'stability',
  'lottery',
  'leximin',
  'rank-profile',
  'blend',
] as const;
export type TierName = (typeof TIER_NAMES)[number];

/** What runs publish: the tiers of the objective, and those that two of them bring along. */
export type PublishedTier = TierName | 'worst-off-count' | 'lottery-tie';

/** Tiers that count in hundredths of the unit in which they are published. */
export const HUNDREDTHS_TIERS: ReadonlySet<string> = new Set<TierName>(['staffing', 'blend']);

/** Tiers that only choose among allocations equal in all others, by the published draw. */
export function isLottery(tier: string): boolean {
  return tier === 'lottery' || tier === 'lottery-tie';
}

/** One level of the lexicographic objective, as the tables ask for it. */
export interface Objective {
  /** `null` when the default order applies. */
  readonly at: SourceRef | null;
  /** Its number in objectives.csv; absent when the default order applies. */
  readonly number?: number;
  readonly tier: TierName;
  /** `blend`: weight of the worst-off; `rank-profile`: unused. */
  readonly weight: Hundredths;
  /** Variant of a tier: `rank-profile` is `generous` or `greedy`. */
  readonly variant: 'generous' | 'greedy' | null;
  /**
   * How far later tiers may worsen this one: an absolute integer amount (hundredths for {@link HUNDREDTHS_TIERS}),
   * or a share of its best value.
   */
  readonly slack: { readonly kind: 'absolute' | 'hundredths-of-percent'; readonly amount: number };
}

/** The weight that a blank cell stands for. */
export const NO_WEIGHT: Hundredths = asHundredths(100);

export const NO_SLACK: Objective['slack'] = { kind: 'absolute', amount: 0 };

/** A tier as the default order has it: sought without variant, and held without slack. */
export function plainObjective(tier: TierName): Objective {
  return { at: null, tier, weight: NO_WEIGHT, variant: null, slack: NO_SLACK };
}
