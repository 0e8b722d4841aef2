import type { PathwayGraph } from './pathway-graph.ts';
/** Price of every arc of one graph, under one set of slot prices. May be negative. */
export type ArcPrices = Float64Array;
/**
 * What the load of a path costs or forbids: more than `limit` is impossible, and each step `above` adds its
 * `price` ≥ 0 to paths that carry more. `loads` has one entry an arc, ≥ 0; `offset` is carried from the start.
 */
export interface LoadTerms {
    readonly loads: Float64Array;
    readonly offset: number;
    readonly limit: number;
    readonly steps: readonly {
        readonly above: number;
        readonly price: number;
    }[];
    /** What a load costs besides: ≥ 0, and never less for more. */
    readonly toll?: (load: number) => number;
}
/** Cheapest continuation from each node to the sink. Length nodes; Infinity where there is none. */
export declare function pricesToSink(graph: PathwayGraph, prices: ArcPrices): Float64Array;
/** Cheapest way from the source to each node. */
export declare function pricesFromSource(graph: PathwayGraph, prices: ArcPrices): Float64Array;
/** Price of the cheapest path through each arc. */
export declare function pricesThrough(graph: PathwayGraph, prices: ArcPrices): Float64Array;
export declare function stepPrice(terms: LoadTerms, load: number): number;
