import type { Atlas } from './atlas.ts';
import { PathValues } from './path-values.ts';
import { type Tariff } from './tolls.ts';
/** Tiers that are settled, weighed into one total, which is not to grow any more. */
export interface Hold {
    /** By tier; integers. */
    readonly rates: Float64Array;
    readonly most: number;
}
/**
 * What a unit of each tier comes to when holds are priced; `prices` has one entry a side, then one a hold (≤ 0: it costs to
 * use them up).
 */
export declare function ratesUnder({ sides }: Atlas, { rates, holds }: {
    readonly rates: Float64Array;
    readonly holds: readonly Hold[];
}, prices: Float64Array): Float64Array;
/** The tariff of prices, of the sides and of the holds. */
export declare function tariffUnder(atlas: Atlas, priced: {
    readonly rates: Float64Array;
    readonly holds: readonly Hold[];
}, prices: Float64Array): Tariff;
/** What single pathways come to in each hold. */
export declare function valuesOfHolds(atlas: Atlas, holds: readonly Hold[]): readonly PathValues[];
/** One for a side. Holds count everybody: they are measured so that one of them weighs about as much as a side does. */
export declare function sizesOf({ sides, agents }: Atlas, holds: readonly Hold[]): Float64Array;
/** Everybody's pathways, within holds. */
interface HeldBoard {
    readonly atlas: Atlas;
    readonly holds: readonly Hold[];
    readonly load: Float64Array;
    readonly pathOf: (agent: number) => Int32Array;
    readonly missUnits: (side: number, load: number) => number;
}
/** What is left of each hold beside everybody on the board. */
export declare function roomLeft(board: HeldBoard): Float64Array;
/**
 * What has to stay when a board is settled: its holds and its own total, of each of which so much may be `given` away. A hold that
 * was bettered by the way is to stay as it is now.
 */
export declare function holdsAfter(board: HeldBoard & {
    readonly rates: Float64Array;
    readonly total: number;
}, given: readonly number[]): readonly Hold[];
export {};
