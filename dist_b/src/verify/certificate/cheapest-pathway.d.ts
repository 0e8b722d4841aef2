import type { OwnGraph } from './own-graph.ts';
/** What choices cost under prices. All numbers are integers, so that sums are exact below 2⁵³. */
export interface PricedChoices {
    /** By choice. */
    readonly prices: Float64Array;
    /** By choice: what it adds to the rotator's load. */
    readonly loads: Float64Array;
    /** Price of one unit of missed should rules. */
    readonly missRate: number;
}
/** What the load of a pathway forbids or costs. */
export interface LoadTerms {
    /** Carried from the start. */
    readonly offset: number;
    readonly limit: number;
    /** Each adds its price (≥ 0) to pathways that carry more than `above`. */
    readonly steps: readonly {
        readonly above: number;
        readonly price: number;
    }[];
}
export declare const NO_TERMS: LoadTerms;
/** Price of the cheapest pathway; Infinity when there is none. */
export declare function cheapestPathway(graph: OwnGraph, priced: PricedChoices, terms: LoadTerms): number;
/** The graph without the choices through which every pathway costs more than `ceiling`, loads aside. */
export declare function keepNear(graph: OwnGraph, priced: PricedChoices, ceiling: number): OwnGraph;
