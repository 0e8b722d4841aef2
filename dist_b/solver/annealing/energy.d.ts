import type { PathwayModel } from '../pathway-model.ts';
/** What one thing weighs against another while an allocation is annealed: the aims in their order, guarantees before all. */
export interface Energy {
    /** Of a hundredth of a missed guarantee. */
    readonly breach: number;
    /** By tier; 0 = not looked at. */
    readonly rates: Float64Array;
    /** By tier: the most that one choice adds. */
    readonly reach: Float64Array;
}
export declare function weighAims(model: PathwayModel): Energy;
