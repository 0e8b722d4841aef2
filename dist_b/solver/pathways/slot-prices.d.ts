import type { ArcPrices, LoadTerms } from './arc-prices.ts';
import { type Field, type HeavierCount, type PathwayColumn, type SlotPrices } from './field.ts';
import { type RisingToll } from './rising-toll.ts';
/** Common scale of rounded prices; sums over 10,000 agents of costs up to 10⁶ stay below 2⁵³. */
export declare const PRICE_SCALE: number;
/** What is minimised: a tier's total, the number of agents that carry more than a load, or nothing. */
export type Aim = TierAim | HeavierCount | RisingToll | {
    readonly kind: 'nothing';
};
export interface TierAim {
    readonly kind: 'tier';
    readonly tier: number;
}
export declare function aimOf(aim: Aim, column: PathwayColumn): number;
/** Does a pathway count in a number of agents that carry more than a load? */
export declare function countsAsHeavier({ above, sure, among }: HeavierCount, column: PathwayColumn): boolean;
/** Rounds duals to integers over the scale, dropping those that no finite limit backs. */
export declare function roundPrices(field: Field, duals: {
    sides: Float64Array;
    held: Float64Array;
}, scale: number): SlotPrices;
/** Limits of a held row, as a row of any program over the field. */
export declare function heldLimits(field: Field, h: number): {
    readonly lower: number;
    readonly upper: number;
};
/** Reduced costs of choices and misses under prices, ready to be laid over any agent's graph. */
export interface Pricing {
    readonly arcPrices: (agent: number) => ArcPrices;
    readonly terms: (agent: number) => LoadTerms;
}
export declare function pricePathways(field: Field, aim: Aim, prices: SlotPrices): Pricing;
/** Lower bound of a Lagrangian relaxation, with each agent's cheapest path. */
export interface PricedField {
    /** Scaled: divide by `prices.scale`. −Infinity when a sum leaves the safe integers, Infinity when an agent has no path. */
    readonly scaledBound: number;
    /** Price of each agent's cheapest path. */
    readonly cheapest: Float64Array;
    /** `null` where the price is only a bound: no pathway is known that comes to it. */
    readonly arcs: readonly (Int32Array | null)[];
}
/**
 * Evaluates the relaxation exactly: every number is an integer over the scale. `leaveOut` is what it costs
 * (scaled) to leave an agent without a pathway; Infinity forbids it.
 */
export declare function evaluatePrices(field: Field, aim: Aim, prices: SlotPrices, leaveOut: number): PricedField;
