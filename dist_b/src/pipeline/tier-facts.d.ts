import type { TierResult } from '../../solver/compact/sum-tier.ts';
import type { PathwayModel } from '../../solver/pathway-model.ts';
import { type NamedValue } from '../formulate/name-values.ts';
import type { TierFacts } from '../report/run-facts.ts';
import type { Verdict } from '../verify/verdict.ts';
/**
 * The tiers as published: values that the program and the tables agree on, and the bounds that were proved.
 * `null` when the program's exact value of some tier is not the verifier's: then nothing may be published.
 */
export declare function publishTiers(verdict: Verdict, solved: {
    readonly model: PathwayModel;
    readonly chosen: Int32Array;
    readonly tiers: readonly TierResult[];
}): readonly TierFacts[] | null;
/** The other way round: what a run publishes of its tiers, in the program's own integer units. */
export declare function restoreTiers(published: readonly TierFacts[]): readonly TierResult[];
/** Whether published tiers carry the values that the verifier finds. */
export declare function agreesWithVerdict(published: readonly TierFacts[], verdict: Verdict): boolean;
/** Whether the model can take these choices, and gives them the values of the published tiers. */
export declare function agreesWithModel(published: readonly TierFacts[], model: PathwayModel, chosen: Int32Array): boolean;
/** A verdict's tiers in the units in which they are published. */
export declare function publishedValues({ tiers }: Verdict): readonly NamedValue[];
/** How many of the tier's integer units make one of the published unit. */
export declare function publishedScale(name: string): number;
