import { type ArcPrices, type LoadTerms } from './arc-prices.ts';
import type { PathwayGraph } from './pathway-graph.ts';
/** What a limit on the load comes to in prices. */
export interface WeighedLoads {
    /** What it costs at least to go on from a node with a load. */
    readonly ahead: (node: number, load: number) => number;
    /** Price of some path within the limit, steps and tolls not counted. */
    readonly within: number;
}
/**
 * What it costs at least to go on from a node with a load, where the load has a limit: a unit of load is given the price that
 * says most of whole paths (Handler & Zang, "A dual algorithm for the constrained shortest path problem", *Networks* 10, 1980).
 * `tail`: the cheapest continuations from each node. `null` where the limit is in nobody's way, or no path keeps it.
 */
export declare function weighLoads(graph: PathwayGraph, prices: ArcPrices, { loads, offset, limit }: LoadTerms, tail: Float64Array): WeighedLoads | null;
/** The least load from each node on. Loads belong to one graph, and stay the same whatever its arcs are priced at. */
export declare function lightestToSink(graph: PathwayGraph, loads: Float64Array): Float64Array;
