import type { Atlas } from './atlas.ts';
import { Pricer } from './pricer.ts';
import { type Tariff } from './tolls.ts';
/** A relaxation evaluated: its value, and how much each side holds when everybody takes their cheapest pathway. */
export interface Evaluated {
    readonly value: number;
    readonly usage: Float64Array;
    /** Sum of what the value is made of, signs aside: no sum on the way is greater. */
    readonly reach: number;
}
/** Evaluates the relaxation under a tariff. Integer tariffs give exact values below 2⁵³. */
export declare function evaluateTariff(atlas: Atlas, pricer: Pricer, tariff: Tariff): Evaluated;
export interface AscentOptions {
    readonly rates: Float64Array;
    /** Prices to begin with; none = zero. */
    readonly start: Float64Array | null;
    /** A value that the relaxation cannot exceed; `null` = none known. */
    readonly ceiling: number | null;
    readonly evaluations: number;
    /** True: time to stop. */
    readonly stop: () => boolean;
    readonly onGain?: (value: number) => void;
}
export interface Ascent {
    readonly prices: Float64Array;
    readonly value: number;
    readonly evaluations: number;
}
/**
 * Deflected subgradient ascent on the prices of the sides, with Polyak steps towards a target above the best value
 * so far. Patient: the target comes nearer only after many evaluations without gain.
 */
export declare function ascendPrices(atlas: Atlas, options: AscentOptions): Ascent;
/** A price needs a limit behind it, and is not above what a miss costs. */
export declare function clampPrice({ sides }: Atlas, rates: Float64Array, s: number, price: number): number;
