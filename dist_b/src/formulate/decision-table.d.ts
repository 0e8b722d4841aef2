import type { RuleInstance } from '../domain/rules.ts';
import type { Cell } from './cell.ts';
import { type ProgrammeIndex } from './programme-index.ts';
import { type Omission } from './rule-instance.ts';
/** The coordinator's decisions by rotator. They are kept apart from eligibility: wishes are judged without them. */
export interface DecisionTable {
    /** Whether decisions let the rotator (position) be at the placement in that cycle; `null` = without placement. */
    allows(rotator: number, cycle: number, placement: number | null): boolean;
    /** The cycle is left empty by decision, so it does not count as unplaced. */
    emptied(rotator: number, cycle: number): boolean;
    /** Every decision that forbids the cell, as rule instances. */
    against(cell: Cell): readonly RuleInstance[];
    /** Every decision in force, in the order of the table. */
    readonly instances: readonly RuleInstance[];
    /** Fixes to a placement, in the order of the table. */
    readonly fixes: readonly Fix[];
}
export interface Fix extends Cell {
    readonly instance: RuleInstance;
}
/** Sorts decisions by rotator; those that `omissions` match are as if never taken. */
export declare function tabulateDecisions(index: ProgrammeIndex, omissions: readonly Omission[]): DecisionTable;
