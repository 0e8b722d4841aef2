import type { Program } from './program.ts';
/**
 * A lower bound that does not depend on floating-point luck: the duals of a relaxation are rounded to
 * integers over a common power of two, and bound and reduced costs are recomputed from them exactly
 * (any duals give a valid bound; after Neumaier & Shcherbina, "Safe bounds in linear and mixed-integer
 * linear programming", Math. Programming 99, 2004, with exact integers in place of directed rounding).
 */
export interface SafeBound {
    /** Proved lower bound on the objective of every integer point, rounded up to an integer. */
    readonly bound: number;
    /**
     * Every integer point with column j above its lower bound costs at least `bound + penalty[j]`
     * (integers, ≥ 0; 0 where nothing is known).
     */
    readonly penalty: Float64Array;
}
/** `null` when the numbers are too large to be added up exactly. */
export declare function safeBound(program: Program, rowDuals: Float64Array): SafeBound | null;
