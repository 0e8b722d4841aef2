import type { PathwayModel } from './pathway-model.ts';
import { type SolveModelOptions } from './solve-model.ts';
import type { ModelOutcome } from './solve-tiers.ts';
/** What became of parts that were solved, by all that they say. */
export type KnownParts = Map<string, ModelOutcome>;
export type PartsOutcome = {
    readonly kind: 'solved';
    /** Choices taken, ascending. */
    readonly chosen: Int32Array;
    /** Of each tier, over all parts. */
    readonly values: readonly number[];
    readonly proved: boolean;
} | Exclude<ModelOutcome, {
    kind: 'solved';
}>;
/**
 * The optimum of a model of totals, part by part. Of models that differ in little, most parts are the same: what is
 * known of them is not solved again, and what is found out joins it.
 */
export declare function solveNewParts(model: PathwayModel, known: KnownParts, options: SolveModelOptions): Promise<PartsOutcome>;
