import type { PathwayModel } from '../pathway-model.ts';
import type { Counterfactual, CounterfactualTask, ForcedQuestion, TierOrigin } from './counterfactual.ts';
import type { Rung } from './field-ladder.ts';
import type { HeldTier } from './held-tiers.ts';
/** What the prices of a ladder say about a wish, without a solve; `null`: they do not rule it out. */
export type PriceReader = (question: ForcedQuestion) => Counterfactual | null;
/**
 * Reads a ladder's prices: the first rung in which every pathway through the wish is gone, or is dearer than its tier
 * may be, proves that this tier or one before it has to give way. Each rung is priced once, for all questions. Of a
 * leximin or a blend, losing a pathway says no figure.
 */
export declare function readPrices(rungs: readonly Rung[], { holds, from }: {
    readonly holds: readonly HeldTier[];
    readonly from: readonly TierOrigin[];
}): PriceReader;
/** The most that the tier's value in this component (of a bottleneck: its worst load) may be; `null`: not one number. */
export declare function limitOf(model: PathwayModel, held: HeldTier, tier: number): number | null;
/** A tier, or one before it, is proved to get worse: to `value` or more in this component. */
export declare function loseAtLeast(value: number, { origin, held, tier }: {
    readonly origin: TierOrigin;
    readonly held: HeldTier;
    readonly tier: number;
}): Counterfactual;
/** Some tier up to this one is proved to get worse, or (−1) there is no way at all. */
export declare function loseSome({ model, holds, from }: Pick<CounterfactualTask, 'model' | 'holds' | 'from'>, tier: number): Counterfactual;
