import type { Atlas } from './atlas.ts';
/** What the relaxation prices: costs and misses by tier, and what the sides hold. */
export interface Tariff {
    /** Rates of the tiers, by tier. */
    readonly rates: Float64Array;
    /** Σ rate × cost of each choice. */
    readonly costs: Float64Array;
    /** Price of each side: a choice pays −price × weight. */
    readonly sides: Float64Array;
}
/** What a pathway pays: for each of its choices what it costs less what its demand earns, and for its entries of the miss table. */
export interface Tolls {
    /** By choice. */
    readonly costs: Float64Array;
    /** By demand. */
    readonly earned: Float64Array;
    /** By entry of the miss table. */
    readonly misses: Float64Array;
}
/** The tolls under a tariff. Choices whose demand has no room are too dear to be taken. */
export declare function tollsUnder(atlas: Atlas, { rates, costs, sides }: Tariff, hasRoom?: (demand: number) => boolean): Tolls;
/** The tolls of pathways on which the sides earn nothing. */
export declare function ownTolls({ demands }: Atlas, { costs, misses }: Pick<Tolls, 'costs' | 'misses'>): Tolls;
/** What a choice pays. */
export declare function tollOf({ demandOf }: Atlas, { costs, earned }: Tolls, choice: number): number;
/** The costs of all choices under rates. */
export declare function combineCosts({ choices, costs }: Atlas, rates: Float64Array): Float64Array;
/** What each entry of the miss table costs under rates. */
export declare function priceMisses({ misses, tiers }: Atlas, rates: Float64Array): Float64Array;
