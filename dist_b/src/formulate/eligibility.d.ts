import { type RuleInstance } from '../domain/rules.ts';
import type { Ground } from './ground.ts';
import { type Omission } from './rule-instance.ts';
/** Who may take which slot, and every reason why not. Decisions are not eligibility: see `decisions.ts`. */
export interface EligibilityTable {
    /** Placements open to the rotator in the cycle, ascending; empty in a cycle the table does not cover. */
    open(rotator: number, cycle: number): Int32Array;
    /** Every rule instance, not only the first, that forbids the cell; empty = eligible. */
    reasons(rotator: number, placement: number, cycle: number): readonly RuleInstance[];
}
/** What to tabulate. */
export interface EligibilityScope {
    /** Cycles 1 … periods. */
    readonly periods: number;
    /** Workable cycles that the rotator's pathway goes through; the others have nothing open. */
    readonly covered: (rotator: number, cycle: number) => boolean;
    readonly omissions: readonly Omission[];
}
/** Applies every cell rule to every covered cell. */
export declare function tabulateEligibility(ground: Ground, scope: EligibilityScope): EligibilityTable;
