/** One row of integers: weights, limits, and what a unit of a miss is worth (`null` = a guarantee). */
export interface RowNumbers {
    readonly weights: readonly number[] | Int32Array;
    readonly atLeast: number | null;
    readonly atMost: number | null;
    readonly size: number | null;
}
/** The same row in the smallest integers: a guarantee rounds its limits inwards, a soft row keeps its misses exact. */
export declare function scaleRow(row: RowNumbers): RowNumbers & {
    readonly weights: Int32Array;
};
/** Greatest common divisor of two integers, signs put aside; of 0 and n it is n. */
export declare function commonDivisor(a: number, b: number): number;
