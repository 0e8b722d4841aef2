import type { TierResult } from '../compact/sum-tier.ts';
import type { Component } from '../components.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { TierOrigin } from './counterfactual.ts';
/** An optimum to ask about, as `solveModel` returns it. */
export interface SolvedModel {
    readonly chosen: Int32Array;
    readonly tiers: readonly TierResult[];
}
/** Where each tier stands at an optimum, over all components and in one of them. */
export declare function originsOf(model: PathwayModel, part: Component, { whole, chosen }: {
    whole: SolvedModel;
    chosen: Int32Array;
}): TierOrigin[];
