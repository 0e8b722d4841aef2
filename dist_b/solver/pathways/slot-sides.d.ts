import type { PathwayModel } from '../pathway-model.ts';
/** One side of a slot row: hard, or soft with a miss column. */
export interface SlotSide {
    readonly lower: number;
    readonly upper: number;
    readonly miss: {
        readonly tier: number;
        readonly weight: number;
        readonly coefficient: number;
        readonly most: number;
    } | null;
}
/** Compressed rows: choice j counts with `weight[e]` in side `side[e]`, e = first[j] … first[j + 1] − 1. */
export interface ChoiceSides {
    readonly first: Int32Array;
    readonly side: Int32Array;
    readonly weight: Int32Array;
}
/** The slot rows as sides, and the sides that each choice counts in. */
export declare function readSlots(model: PathwayModel): {
    sides: SlotSide[];
    sidesOf: ChoiceSides;
};
/** A choice counts with `weight` in a side. */
export interface SideEntry {
    readonly choice: number;
    readonly side: number;
    readonly weight: number;
}
/** Entries in any order as compressed rows, one a choice. */
export declare function compressSides(entries: readonly SideEntry[], choices: number): ChoiceSides;
