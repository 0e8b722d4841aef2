import type { Failure } from '../engine.ts';
import { type PathwayModel } from '../pathway-model.ts';
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
export declare function judge(found: Found, limit: number, lossTo: (value: number) => Loss): Pick<Trial, 'loss' | 'proof'>;
/** What a sum tier's least value in this component says. */
export declare function judgeSum(found: Found, held: HeldTier, origin: TierOrigin): Pick<Trial, 'loss' | 'proof' | 'within'>;
/** What a bottleneck tier's least worst load and fewest agents at it, in this component, say. */
export declare function judgeWorst([worst, count]: readonly [Found, Found], held: HeldTier, origin: TierOrigin): Pick<Trial, 'loss' | 'proof' | 'within'>;
/** The first sum over most of the choices that are not idle (tier 0 if there is none): where most wishes have their price. */
export declare function likelyTier({ tiers, choices }: PathwayModel): number;
export {};
