import { type ArcPrices, type LoadTerms } from './arc-prices.ts';
import type { PathwayGraph } from './pathway-graph.ts';
/** A path and what it comes to: arcs in order, its price, and its load. */
export interface PricedPath {
    readonly arcs: Int32Array;
    readonly price: number;
    readonly load: number;
}
/**
 * A cheapest path within the load allowed; `null` when there is none. Of a graph that forgets limits it keeps them, too,
 * unless that takes too long: then it may exceed some, and is no dearer than any that does not.
 */
export declare function cheapestPath(graph: PathwayGraph, prices: ArcPrices, terms: LoadTerms): PricedPath | null;
/**
 * Paths in ascending order of price, up to `most` of them and no dearer than `ceiling`. `complete` says that
 * no further path within the ceiling exists; `labels` bounds how much is looked at. Depth first under a rising ceiling would repeat work; a
 * best-first search with exact continuation prices visits only paths it returns (and their prefixes).
 */
export declare function nearestPaths(graph: PathwayGraph, prices: ArcPrices, terms: LoadTerms, bounds: {
    readonly ceiling: number;
    readonly most: number;
    readonly labels?: number;
}): {
    readonly paths: readonly PricedPath[];
    readonly complete: boolean;
};
