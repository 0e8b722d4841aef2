import { type ChoiceTable } from '../../solver/pathway-model.ts';
import type { DecisionTable } from './decision-table.ts';
import type { EligibilityTable } from './eligibility.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** How far each rotator's pathway goes, and where they may be placed on it. */
export interface Pathways {
    readonly periods: number;
    /** `active[rotator * periods + period]`, as in the model. */
    readonly active: Uint8Array;
}
/** Whether a future choice may serve a rule at all; useless ones are left out of the model. */
export type UsefulFuture = (rotator: number, placement: number) => boolean;
export interface Tables {
    readonly eligibility: EligibilityTable;
    readonly decisions: DecisionTable;
    readonly useful: UsefulFuture;
}
/**
 * Lists every choice: idle where it is allowed, and each placement startable in a period such that all
 * the cycles it occupies are active, open, allowed by decisions, and on the same side of the horizon's end.
 * Where no choice can honour a fix, idle stays: the fix becomes a row of its own that cannot hold, so that
 * the conflict has a name.
 */
export declare function listChoices(index: ProgrammeIndex, pathways: Pathways, tables: Tables): ChoiceTable;
/** Binary search in an ascending list. */
export declare function contains(ascending: Int32Array, value: number): boolean;
/** Position of the first entry ≥ value; the length when there is none. */
export declare function lowerBound(ascending: Int32Array, value: number): number;
