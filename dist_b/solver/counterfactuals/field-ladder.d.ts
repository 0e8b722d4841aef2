import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import { type Field, type SlotPrices } from '../pathways/field.ts';
import type { HeldTier } from './held-tiers.ts';
/** A tier that has to come to so much from the lowest rung on, whatever its place among the tiers. */
export interface TierCap {
    readonly tier: number;
    readonly least: number;
    readonly most: number;
}
/** How a ladder is built. */
export interface LadderOptions {
    /** Tiers to hold: rungs 0 … `until`. */
    readonly until: number;
    /** The component's optimum. */
    readonly chosen: Int32Array;
    readonly holds: readonly HeldTier[];
    /** Proved lower bounds of the sum tiers in this component. */
    readonly least: readonly number[];
    readonly cap: TierCap | null;
    /** Prices of a tier that are known already, to begin with or to make do with; `null` = none are. */
    readonly known: (field: Field, tier: number) => SlotPrices | null;
    /** Prices the other sum tiers, so that pathways which no point within the holds uses are removed; `null` = does not. */
    readonly engine: Engine | null;
}
/** A component with the tiers before its own held, and the prices of its own (`null`: not worked out). */
export interface Rung {
    readonly field: Field;
    readonly prices: SlotPrices | null;
}
/**
 * A component with ever more tiers held at the values of an optimum: rung k holds the tiers before k. `null` when
 * its pathways are too many to be listed.
 */
export declare function buildLadder(model: PathwayModel, options: LadderOptions): Promise<readonly Rung[] | null>;
