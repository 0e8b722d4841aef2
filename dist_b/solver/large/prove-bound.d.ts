import type { Atlas } from './atlas.ts';
import { type Hold } from './hold.ts';
/** Common scale of rounded prices, unless sums would leave 2⁵³: integers over it give exact bounds. */
export declare const LARGE_SCALE: number;
/** Prices as integers over a common scale. */
export interface ScaledPrices {
    readonly scale: number;
    /** Of the sides, then of the holds. */
    readonly prices: Float64Array;
}
/** Prices, the bound they prove, and the same prices as the integers behind it. */
export interface ProvedPrices {
    /** Of the sides, then of the holds. */
    readonly prices: Float64Array;
    readonly proof: ScaledPrices;
    /** What these prove, a multiple of 1 / scale; −Infinity where 2⁵³ might be left even by whole numbers. */
    readonly exact: number;
    /** The least whole number that is not below it. */
    readonly bound: number;
}
/** The bound that prices prove, in exact integers over the finest scale that keeps within 2⁵³. */
export declare function proveBound(atlas: Atlas, rates: Float64Array, prices: Float64Array, holds?: readonly Hold[]): ProvedPrices;
/** The prices that a proof stands for. */
export declare function unscale({ scale, prices }: ScaledPrices): Float64Array;
