import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
/** Students by ward and period: cells are numbered `ward × periods + period`. */
export interface Staffing {
    readonly counts: Int32Array;
    /** Puts internships in (+1) or takes them out (−1). */
    move(blocks: readonly Internship[], sign: 1 | -1): void;
    /** Cells with too few or too many. */
    violated(): readonly number[];
}
/** Nobody anywhere. */
export declare function openStaffing(instance: MssInstance): Staffing;
/** The first of the cells that an internship occupies; the others follow it. */
export declare function cellOf({ disciplines, periods }: MssInstance, block: Internship): number;
/** Prices of cells summed over the periods of an internship, by its first cell. */
export declare function priceInternships({ periods, duration }: MssInstance, cells: Float64Array): Float64Array;
