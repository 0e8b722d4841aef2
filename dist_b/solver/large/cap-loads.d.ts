import type { BottleneckTier, PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
/** The worst load that comes before the guide, and what everybody must carry at least. */
export interface WorstLoad {
    readonly index: number;
    readonly tier: BottleneckTier;
    readonly loads: Float64Array;
    /** Greatest of them. */
    readonly floor: number;
}
/** `null` where there is none, or where later tiers may give some of it away. */
export declare function readWorstLoad(model: PathwayModel, atlas: Atlas, guide: number): WorstLoad | null;
/** No agent carries more than `most`; with `fewest` whoever need not carry as much carries less. */
export interface LoadCap {
    readonly most: number;
    readonly fewest: boolean;
}
/** The atlas under a cap. At the floor, with the fewest, an allocation has the least worst load there is. */
export declare function capLoads(atlas: Atlas, { index, tier, loads }: WorstLoad, cap: LoadCap): Atlas;
/** Does everything within the second cap keep the first one? */
export declare function isWithin(first: LoadCap, second: LoadCap): boolean;
