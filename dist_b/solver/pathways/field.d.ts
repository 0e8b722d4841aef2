import type { PathwayModel } from '../pathway-model.ts';
import { type LoadTerms } from './arc-prices.ts';
import { type PathwayGraph } from './pathway-graph.ts';
import { type ChoiceSides, type SlotSide } from './slot-sides.ts';
/** One whole pathway of one agent, with what it costs in every tier (own misses included). */
export interface PathwayColumn {
    readonly agent: number;
    /** Choices taken, in order of start. */
    readonly choices: Int32Array;
    /** By tier; exact integers. */
    readonly costs: Float64Array;
    /** Load in the field's load tier, offset included; 0 for agents that do not count. */
    readonly load: number;
}
/** A settled tier that later ones must keep. */
export type HeldRow = 
/**
 * Total of a tier, slot misses included: at most `most`. That it cannot be below `least` was proved; said
 * again in the row, it cuts off fractional points that only mix better and worse pathways.
 */
{
    readonly kind: 'total';
    readonly tier: number;
    readonly least: number;
    readonly most: number;
} | CountLimit;
/** How many counted agents carry more than a load. */
export interface HeavierCount {
    readonly kind: 'heavier';
    readonly above: number;
    /** Agents that count as one whatever they carry: one side of a decision about them. */
    readonly sure?: readonly number[];
    /** Nobody but these counts; without it everybody may. */
    readonly among?: readonly number[];
}
/** At most `most` counted agents carry more than `above`, or are `sure` to count whatever they carry. */
export interface CountLimit extends HeavierCount {
    readonly most: number;
    /** Not fewer can: this was proved. Said again where programs list whole pathways. */
    readonly least?: number;
}
/** The tier whose costs, summed over a pathway, make an agent's load. */
export interface LoadTier {
    readonly tier: number;
    readonly offsets: Int32Array;
    readonly counted: Uint8Array;
}
/**
 * Prices of slots and held tiers, as integers over a common scale: the multipliers of a Lagrangian
 * relaxation. A positive price belongs to a lower limit, a negative one to an upper limit.
 */
export interface SlotPrices {
    readonly scale: number;
    readonly sides: Float64Array;
    readonly held: Float64Array;
}
/** A bound proved of a tier over pathways within `cap`: it outlives whatever is held later. */
export interface ProvedFloor {
    readonly tier: number;
    readonly cap: number;
    readonly bound: number;
    /** The prices behind (a part of) it. */
    readonly prices: SlotPrices | null;
}
/**
 * One component seen as pathways: a graph an agent, a pool of pathways met so far, what is held, and the
 * best allocation (one pathway an agent, by pool number).
 */
export interface Field {
    readonly model: PathwayModel;
    graphs: readonly PathwayGraph[];
    readonly sides: readonly SlotSide[];
    /** Slot sides each choice counts in. */
    readonly sidesOf: ChoiceSides;
    readonly load: LoadTier | null;
    /** No counted agent may carry more. */
    loadCap: number;
    /** Nor more than this, one entry an agent. */
    agentCaps: Float64Array;
    /** Nor less, as was proved: a hint to shorten lists, and no rule. */
    agentFloors: Float64Array;
    readonly held: HeldRow[];
    readonly pool: PathwayColumn[];
    readonly poolKeys: Set<string>;
    best: readonly PathwayColumn[] | null;
    floor: ProvedFloor | null;
    /** A guide led nowhere, and is not followed again: what one tier's search was given up for would take as long in the next. */
    isGuideLost: boolean;
}
/** `null`: some agent's graph is too large for this formulation, or it was over before all were built. */
export declare function openField(model: PathwayModel, isOver?: () => boolean, onWide?: () => void): Promise<Field | null>;
/** Reads a path of an agent's graph as a pathway. */
export declare function toColumn(field: Field, agent: number, arcs: Int32Array): PathwayColumn;
/** Names a pathway: two with the same key are the same. */
export declare function keyOf(column: PathwayColumn): string;
export declare function keysOf(columns: readonly PathwayColumn[]): Set<string>;
/** Adds a pathway to the pool unless it is there; true when it is new. */
export declare function poolColumn(field: Field, column: PathwayColumn): boolean;
/** May the pathway still be used: is its load within the cap, and does it follow arcs that are left? */
export declare function isUsable(field: Field, column: PathwayColumn): boolean;
/** The arcs that take exactly these choices; `null` when they were removed. */
export declare function findPath(graph: PathwayGraph, choices: Int32Array): Int32Array | null;
/** Load of every arc of an agent's graph in the load tier (zero without one). */
export declare function arcLoads(field: Field, agent: number): Float64Array;
/** Load terms of an agent under the field's cap, with priced steps (none for agents that do not count). */
export declare function loadTerms(field: Field, agent: number, steps: LoadTerms['steps']): LoadTerms;
/** What an agent may carry at most; Infinity for agents that do not count. */
export declare function loadLimit(field: Field, agent: number): number;
/** Sets the cap and removes every arc that no pathway within it uses. */
export declare function capLoads(field: Field, cap: number): void;
/** The same for single agents: none of them may carry more than its cap any more. */
export declare function capAgents(field: Field, caps: ReadonlyMap<number, number>): void;
/** Notes that none of these agents can carry less, and removes every arc that only lighter pathways use. */
export declare function floorAgents(field: Field, floors: ReadonlyMap<number, number>): void;
/** Least load of each agent over its remaining pathways; Infinity when none is left. */
export declare function leastLoads(field: Field): Float64Array;
