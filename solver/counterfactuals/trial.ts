import { IDLE, type PathwayModel } from '../model/pathway-model.ts';
import type { Failure } from '../model/settled.ts';
import type { ForcedQuestion, Loss, TierOrigin } from './counterfactual.ts';
import type { HeldTier } from './held-tiers.ts';

/** Least value of a tier with a wish granted and all earlier tiers held, and what that means. */
export interface Trial {
  readonly kind: 'trial';
  /** Worse than the hold allows; `null`: it is not. */
  readonly loss: Loss | null;
  readonly proof: 'exact' | 'at-least' | 'at-most';
  /** Above the tier's best, but within its slack. */
  readonly within: Loss | null;
  /** Choices of the point found, ascending; `null` when there was no time to find one: then the loss may be an earlier tier's. */
  readonly chosen: Int32Array | null;
}

/** A way to try wishes tier by tier. Feasibility under held tiers only shrinks from one tier to the next. */
export interface Trials {
  /**
   * Minimises tier `at` with the wish granted and the tiers before it held; at the number of the first tier that
   * does not matter, asks only whether there is a point.
   */
  attempt(question: ForcedQuestion, at: number): Promise<Trial | Failure>;
  /** Tier to begin with: where the answer is likely, and never after the last one that can be tried. */
  first(question: ForcedQuestion): number;
}

/** Value and proved bound of one tier. */
interface Found {
  readonly value: number;
  readonly bound: number;
}

/** Holds what was found against a limit. */
export function judge(
  found: Found,
  limit: number,
  lossTo: (value: number) => Loss,
): Pick<Trial, 'loss' | 'proof'> {
  const { value, bound } = found;
  if (value <= limit) return { loss: null, proof: 'exact' };
  if (bound >= value) return { loss: lossTo(value), proof: 'exact' };
  return bound > limit
    ? { loss: lossTo(bound), proof: 'at-least' }
    : { loss: lossTo(value), proof: 'at-most' };
}

/** What a sum tier's least value in this component says. */
export function judgeSum(
  found: Found,
  held: HeldTier,
  origin: TierOrigin,
): Pick<Trial, 'loss' | 'proof' | 'within'> {
  const limit = held.kind === 'sum' ? held.limit : origin.part;
  const lossTo = (value: number): Loss => ({
    tier: origin.name,
    from: origin.total,
    to: origin.total + value - origin.part,
  });
  return {
    ...judge(found, limit, lossTo),
    within: found.value > origin.part ? lossTo(found.value) : null,
  };
}

/** What a bottleneck tier's least worst load and fewest agents at it, in this component, say. */
export function judgeWorst(
  [worst, count]: readonly [Found, Found],
  held: HeldTier,
  origin: TierOrigin,
): Pick<Trial, 'loss' | 'proof' | 'within'> {
  const limit = held.kind === 'loads' ? (held.levels[0]?.above ?? 0) : origin.total;
  const worstTo = (value: number): Loss => ({ tier: origin.name, from: origin.total, to: value });
  const within = worst.value > origin.total ? worstTo(worst.value) : null;
  const verdict = judge(worst, limit, worstTo);
  if (verdict.loss !== null || worst.value < origin.total || limit > origin.total)
    return { ...verdict, within };
  const countTo = (value: number): Loss => ({
    tier: `${origin.name}-count`,
    from: origin.count,
    to: origin.count + value - origin.countPart,
  });
  return { ...judge(count, origin.countPart, countTo), within };
}

/** The first sum over most of the choices that are not idle (tier 0 if there is none): where most wishes have their price. */
export function likelyTier({ tiers, choices }: PathwayModel): number {
  const placed = choices.option.filter((option) => option !== IDLE).length;
  const priced = ({ costs }: { costs: Int32Array }): number =>
    costs.filter((cost, j) => cost > 0 && choices.option[j] !== IDLE).length;
  return Math.max(
    0,
    tiers.findIndex((tier) => tier.kind === 'sum' && priced(tier) * 2 > placed),
  );
}
