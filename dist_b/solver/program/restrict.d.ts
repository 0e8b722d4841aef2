import type { Program } from './program.ts';
/** A smaller program and the way back from its points. */
export interface Restriction {
    readonly program: Program;
    /** Kept columns of the original, ascending. */
    readonly columns: Int32Array;
    /** `false`: a row that lost all its columns cannot hold with them at zero. */
    readonly possible: boolean;
}
/** Leaves out the columns whose `keep` is 0 (they are held at zero) and the rows that become empty. */
export declare function restrictColumns(program: Program, keep: Uint8Array): Restriction;
/** A point of the restriction as a point of the original, left-out columns at zero. */
export declare function expandPoint(restriction: Restriction, point: Float64Array, columns: number): Float64Array;
/** The restriction's part of a point; `null` when the point uses a left-out column. */
export declare function projectPoint(restriction: Restriction, point: Float64Array): Float64Array | null;
