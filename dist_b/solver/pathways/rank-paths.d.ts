import { type Field, type PathwayColumn, type SlotPrices } from './field.ts';
import { type Aim } from './slot-prices.ts';
/** A pathway by what it costs at prices. */
export interface RankedPath {
    readonly agent: number;
    readonly arcs: Int32Array;
    /** Among those of its agent, cheapest first. */
    readonly rank: number;
    /** How much dearer than the cheapest of its agent, in units of the prices. */
    readonly dearer: number;
}
/** Each agent's cheapest pathways, up to `most` of them; all agents together, nearest to their cheapest first. */
export declare function rankPaths(field: Field, aim: Aim, prices: SlotPrices, most: number): {
    readonly ranked: readonly RankedPath[];
    readonly missing: number;
};
/** Pathways among which is every allocation whose aim comes to at most `limit`. */
export interface NearList {
    readonly columns: readonly PathwayColumn[];
    /** Infinity: all pathways are listed. */
    readonly limit: number;
}
/** The pathways that are cheapest at the prices of an aim, up to `most` of them. */
export declare function listNearest(field: Field, aim: Aim, prices: SlotPrices, most: number): NearList;
