import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
/**
 * The atlas for one tier, where those between the guide and it that have come to nothing are to stay at nothing: choices that cost
 * something in one of them are too dear to better anything. (Misses of soft rows are not: an allocation that gains by them is not taken.)
 */
export declare function barSpent(model: PathwayModel, atlas: Atlas, chosen: Int32Array, { guide, index }: {
    readonly guide: number;
    readonly index: number;
}): Atlas;
