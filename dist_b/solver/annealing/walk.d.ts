import type { PathwayModel } from '../pathway-model.ts';
import { type Energy } from './energy.ts';
/** An allocation to begin at, whose tiers before `tier` are to stay as they are, if not better. */
export interface AnnealingStart {
    readonly chosen: Int32Array;
    readonly tier: number;
}
export interface Cooling {
    /** First and last temperature, in energy. */
    readonly from: number;
    readonly until: number;
    readonly changes: number;
    /** Asked now and then. */
    readonly isDone: () => boolean;
}
/** An allocation that changes one or two pathways at a time. */
export declare class Walk {
    #private;
    readonly energy: Energy;
    /** By tier: what choices and misses come to. */
    readonly totals: Float64Array;
    /** By how much guarantees are missed, in hundredths of a choice. */
    breach: number;
    constructor(model: PathwayModel, seed: number);
    /** Begins at an allocation, or anywhere; false where some agent's cells cannot be covered. */
    open(start?: AnnealingStart): boolean;
    beginTier(tier: number): void;
    endTier(tier: number): void;
    /** Choices taken, ascending. */
    chosen(): Int32Array;
    /** Tries changes while the temperature falls; what makes things worse is kept the less often the colder it is (Metropolis et al. 1953). */
    cool({ from, until, changes, isDone }: Cooling): void;
}
