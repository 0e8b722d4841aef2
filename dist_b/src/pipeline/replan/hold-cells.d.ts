import type { Allocation } from '../../domain/allocation.ts';
import { type Day } from '../../domain/calendar.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme, Settings } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { type Formulation } from '../../formulate/formulate.ts';
import { type HeldCell, type PlacedCell } from '../cells.ts';
/** A place that the new facts have taken away, with the rules that say so. */
export interface LostCell extends PlacedCell {
    readonly because: readonly RuleInstance[];
}
/** The allocation in force, seen from the new facts. */
export interface InForce {
    /** Cells of rotators and placements that there still are. */
    readonly cells: readonly PlacedCell[];
    /** Cells that may not change any more: they lie before today, or begin within the notice. */
    readonly frozen: readonly HeldCell[];
    /** Cells that cannot stay, whatever anybody wants. */
    readonly lost: readonly LostCell[];
    /** Cells at placements that the tables do not have any more. */
    readonly removed: readonly PlacedCell[];
    /** Cells of rotators whom the tables do not have any more. */
    readonly left: readonly PlacedCell[];
    /** First day on which a cycle must begin to be free. */
    readonly freeFrom: Day;
}
/**
 * Sorts the cells of an allocation by what can become of them. `before` is the programme it was made for, `now` the
 * one with the new facts: a cell is lost when `now` no longer offers it to the rotator, or a decision is against it, and is
 * frozen otherwise when its cycle begins before `freeFrom`. An unplaced cycle is frozen too, for those who could have worked it; and for those who could
 * not, or whom the run did not know, once too little of it is left after `today`: nobody is placed in the past.
 */
export declare function holdCells(allocation: Allocation, facts: {
    readonly before: Programme;
    readonly now: Formulation;
    readonly freeFrom: Day;
    readonly today: Day;
}): InForce;
/** Lets go of what has not begun, for rotators who have no pathway with it: the new facts make it impossible. */
export declare function thawCells(inForce: InForce, stuck: readonly RotatorId[], { settings, today }: {
    readonly settings: Settings;
    readonly today: Day;
}): InForce;
