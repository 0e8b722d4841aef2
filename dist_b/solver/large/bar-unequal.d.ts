import type { PathwayModel, SumTier } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
/** What a choice that a tier may not use costs at least: more than it can gain. */
export declare const BARRED = 1000000;
/**
 * The atlas of a tie-break: choices that it may not use are so dear that they cannot better anything, and what is proved with
 * them at that price holds without them. The same atlas for any other tier.
 */
export declare function barUnequal(model: PathwayModel, atlas: Atlas, chosen: Int32Array, { tier, index }: {
    readonly tier: SumTier;
    readonly index: number;
}): Atlas;
