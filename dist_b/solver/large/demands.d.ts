import type { ChoiceSides } from '../pathways/slot-sides.ts';
/** What choices count with: demand d counts with `weight[e]` in `side[e]`, e = first[d] … first[d + 1] − 1. */
export interface DemandTable {
    readonly count: number;
    readonly first: Int32Array;
    readonly side: Int32Array;
    readonly weight: Int32Array;
}
/** Choices that count alike share a demand: all that are priced alike but for their costs. */
export declare function groupDemands({ first, side, weight }: ChoiceSides, choices: number): {
    readonly demandOf: Int32Array;
    readonly demands: DemandTable;
};
