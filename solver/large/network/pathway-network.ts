import type { DemandTable } from './demands.ts';
import type { LinkTable } from './links.ts';

/**
 * Every agent's pathways, laid out in shared memory: threads read the same arrays, nothing is copied. Choices that
 * do the same to an agent's rules form a *bundle*; agents whose rules and bundles are alike share one *graph* of
 * states, whose edges take bundles. A nation needs a few hundred graphs.
 */
export interface PathwayNetwork {
  readonly agents: number;
  readonly periods: number;
  readonly tiers: number;
  readonly choices: number;
  /** By tier: cost of each choice. */
  readonly costs: readonly Int32Array[];
  /** What each choice counts with in the sides. */
  readonly demandOf: Int32Array;
  readonly demands: DemandTable;
  readonly sides: SideTable;
  readonly links: LinkTable;
  /** Bundles of agent a: firstBundle[a] … firstBundle[a + 1] − 1, in the order of its graph. */
  readonly firstBundle: Int32Array;
  /** Choices of bundle b: bundled[firstChoice[b]] … ; a bundle without choices is an inactive period. */
  readonly firstChoice: Int32Array;
  readonly bundled: Int32Array;
  readonly graphOf: Int32Array;
  readonly graphs: StateGraphTable;
  /** Tier costs of misses, `tiers` numbers an entry; entry 0 is free. */
  readonly misses: Float64Array;
  /** What an agent may carry; `null` = anything. */
  readonly caps: LoadCaps | null;
  /** The pathways that are left, where they were written down; caps are kept in them. `null` = all that the graphs allow. */
  readonly listed: ListedPaths | null;
}

/** Pathways one after the other, by agent. */
export interface ListedPaths {
  /** Pathways of agent a: first[a] … first[a + 1] − 1. */
  readonly first: Int32Array;
  /** Pathway k takes choice[firstChoice[k]] … */
  readonly firstChoice: Int32Array;
  readonly choice: Int32Array;
  /** … and has the misses miss[firstMiss[k]] … */
  readonly firstMiss: Int32Array;
  readonly miss: Int32Array;
}

/** Limits that agents have for themselves: what the choices of a pathway add up to. */
export interface LoadCaps {
  /** By choice, ≥ 0. */
  readonly costs: Int32Array;
  /** By agent; Infinity = no limit. */
  readonly most: Float64Array;
}

/** Limits that several agents share, one an entry; ±Infinity = none. */
export interface SideTable {
  readonly count: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Tier in which a unit of a miss costs `missWeight`; −1 = a guarantee. */
  readonly missTier: Int32Array;
  readonly missWeight: Float64Array;
  /** What a unit of a miss adds to the row. */
  readonly missSize: Float64Array;
  readonly missMost: Float64Array;
}

/** Acyclic graphs: node 0 is the source, the last one the sink, edges lead to higher numbers and are sorted by tail. */
export interface StateGraphTable {
  readonly count: number;
  readonly nodes: Int32Array;
  /** Edges of graph c: firstEdge[c] … firstEdge[c + 1] − 1. */
  readonly firstEdge: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Bundle number within the agent. */
  readonly bundle: Int32Array;
  readonly miss: Int32Array;
  readonly mostNodes: number;
  readonly mostBundles: number;
}
