import type { Evaluation } from '../evaluate-model.ts';
import type { PathwayModel } from '../pathway-model.ts';
/** The first tier that prices most choices: the one that has to be searched for. */
export declare function guideOf(model: PathwayModel): number;
/** Weights of the tiers up to the guide: earlier ones outweigh later ones, as far as whole numbers allow. */
export declare function weighTiers(model: PathwayModel, guide: number): Float64Array;
/** What may be given away of the tiers weighed into the first total may be used by all that follow. */
export declare function slackOfWeighed({ tiers }: PathwayModel, { rates, guide }: {
    readonly rates: Float64Array;
    readonly guide: number;
}, totals: readonly number[]): number;
/** What each tier adds up to; 0 for one that does not. */
export declare function totalsOf({ values }: Evaluation): number[];
