import type { Cell } from '../formulate/cell.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { Whereabouts } from './whereabouts.ts';
/** A cell with the choices of the model that occupy it, ascending; none when there is none. */
export interface WishedCell extends Cell {
    readonly choices: Int32Array;
}
/** An option that a rotator would rather have had in a cycle: positions in the programme's lists. */
export interface Wish extends WishedCell {
    /** `null` when the rotator is not eligible for it. */
    readonly rank: number | null;
    readonly dissatisfaction: number | null;
    /** Dissatisfaction in this cycle that being granted it would spare; negative when it is not preferred. */
    readonly gain: number;
}
/**
 * Everything the rotator would rather have had in that cycle: placements of smaller dissatisfaction, and
 * those wished for expressly although the rotator is not eligible, if that wish outranks what was given.
 * Most wanted first, then in order of placement; what the rotator is not eligible for comes last.
 */
export declare function listWishes(formulation: Formulation, at: Whereabouts): readonly Wish[];
/** Dissatisfaction of being there in that cycle (of an assignment over several, this cycle's part). */
export declare function dissatisfactionAt(formulation: Formulation, at: Whereabouts): number;
/** Choices of the rotator that occupy the placement in the cycle, ascending. */
export declare function choicesAt({ model }: Formulation, cell: Cell): Int32Array;
