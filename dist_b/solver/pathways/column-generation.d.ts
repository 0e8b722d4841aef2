import type { Backend, SolveRequest } from '../backends/backend.ts';
import type { Limit } from '../program/outcome.ts';
import { type Field, type PathwayColumn, type SlotPrices } from './field.ts';
import { type Aim, type PricedField } from './slot-prices.ts';
/** The linear relaxation over all pathways of a field, as far as it was solved. */
export type LinearOutcome = LinearResult
/** Proved: some agents cannot all be given a pathway; by these prices of `nothing`, if it was prices. */
 | {
    readonly kind: 'infeasible';
    readonly prices?: SlotPrices;
} | {
    readonly kind: 'unknown';
    readonly limit: Limit;
} | {
    readonly kind: 'fault';
    readonly message: string;
};
export interface LinearResult {
    readonly kind: 'linear';
    /** Proved lower bound on every allocation's value, rounded up to an integer. */
    readonly bound: number;
    /** The prices that prove it. */
    readonly prices: SlotPrices;
    /** Pathways met that were not in the pool. */
    readonly fresh: readonly PathwayColumn[];
    /** The pathways of the last relaxed point, with their shares; empty when there is none. */
    readonly mix: readonly MixedPathway[];
}
/** A pathway that a relaxed point takes in part. */
export interface MixedPathway {
    readonly column: PathwayColumn;
    /** More than 0, at most 1. */
    readonly share: number;
}
/** Of aims that only count agents: fractions of one must not be lost in rounding. */
export declare const COUNTING_SCALE: number;
export type Limits = Pick<SolveRequest, 'timeLimit' | 'interrupted' | 'seed'>;
/**
 * Solves the relaxation by column generation: a master over the pathways met so far gives prices, each
 * agent's cheapest pathway under them is added, until the exact Lagrangian bound meets the master. Agents
 * may be left out at a price while the pool is poor; if some still are at the end, a phase that minimises
 * just that decides: a positive bound there proves that no allocation exists.
 */
export declare function generateColumns(backend: Backend, field: Field, aim: Aim, limits: Limits & {
    readonly start?: SlotPrices;
}): Promise<LinearOutcome>;
export declare function limitsOf({ timeLimit, interrupted, seed }: Limits): Limits;
/** The cheapest paths that the master does not know yet; those that are new altogether are pooled. */
export declare function takePaths(field: Field, priced: PricedField, { known, fresh }: {
    readonly known: Set<string>;
    readonly fresh: PathwayColumn[];
}): PathwayColumn[];
/** Columns of a master: the pathways it began with come first, those added later after everything else. */
export declare function readMix(point: Float64Array, usable: readonly PathwayColumn[], grown: {
    readonly first: number;
    readonly columns: readonly PathwayColumn[];
}): readonly MixedPathway[];
