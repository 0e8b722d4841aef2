import type { ExtraRow } from '../program/extend.ts';
import { type Stage } from './stage.ts';
/** The part of a tier that says what each agent carries. */
export interface LoadTier {
    readonly costs: Int32Array;
    readonly offsets: Int32Array;
    readonly counted: Uint8Array;
}
/** Choices that lie on some own pathway within `value`; `null` when an agent is left without any. */
export declare function choicesWithin(stage: Stage, tier: LoadTier, value: number): Uint8Array | null;
/** One row an agent whose load could exceed `value`. */
export declare function loadRows(stage: Stage, tier: LoadTier, value: number): ExtraRow[];
/** From here on no counted agent of the stage carries more than `value`. */
export declare function holdLoads(stage: Stage, tier: LoadTier, value: number): void;
/** One indicator column an agent that can be overloaded. */
export interface Indicators {
    readonly agents: readonly number[];
    readonly columns: readonly number[];
}
/**
 * Writes an indicator for each counted agent that can carry more than `value`: 1 if it does. Choices with
 * which the agent cannot stay within it imply the indicator one by one, which is much sharper than the load
 * row alone. `excess`: by how much a load may exceed the value at most; `loads`: those of the stage's point.
 */
export declare function writeIndicators(stage: Stage, tier: LoadTier, options: {
    readonly value: number;
    readonly excess: number;
    readonly loads: Int32Array | null;
}): Indicators;
/** The sum of some indicators between two limits. */
export declare function countRow(columns: readonly number[], limits: {
    lower: number;
    upper: number;
}): ExtraRow;
