import type { Counter, PathwayModel } from '../pathway-model.ts';
import { type OwnRules } from './pathway-memory.ts';
/**
 * All pathways of one agent that keep its own guarantees, as paths of an acyclic graph (a decision diagram;
 * cf. Cire, Diamant, Yunes & Carrasco, "A network-based formulation for scheduling clinical rotations",
 * Production and Operations Management 28, 2019). Nodes are states, numbered so that every arc goes from a
 * lower to a higher number; node 0 is the source, the last one the sink.
 */
export interface PathwayGraph {
    readonly nodes: number;
    readonly arcs: number;
    /** Arcs leaving node n: firstArc[n] … firstArc[n + 1] − 1. */
    readonly firstArc: Int32Array;
    readonly arcFrom: Int32Array;
    readonly arcTo: Int32Array;
    /** Choice taken, −1 for an inactive period. */
    readonly arcChoice: Int32Array;
    /** Which entry of `missTable` the arc pays. Entry 0 is free. */
    readonly arcMiss: Int32Array;
    /** Costs of misses by tier; one vector of length tiers an entry. */
    readonly missTable: readonly Float64Array[];
    /** Limits that the graph does not remember: some of its paths may exceed them (`upper-limit.ts`). Mostly none. */
    readonly forgotten: readonly Counter[];
}
/** More arcs than this for one agent are not built: the caller has to do without the graph. */
export declare const MOST_ARCS = 2000000;
/** `null`: more than `most` arcs. A graph without arcs and nodes: the agent has no pathway. */
export declare function buildPathwayGraph(model: PathwayModel, agent: number, rules?: OwnRules, most?: number): PathwayGraph | null;
/** Where the arcs of each node begin, which are in the order of their nodes, and where the last ones end. */
export declare function findFirstArcs(nodes: number, arcFrom: Int32Array): Int32Array;
/** The graph with only the arcs wanted that still lie on some path from source to sink, renumbered. */
export declare function keepArcs(graph: PathwayGraph, wanted: (arc: number) => boolean): PathwayGraph;
