import { type PlacementId, type RotatorId } from './ids.ts';
/** One rotator at one placement, from `cycle` for `length` cycles. */
export interface Assignment {
    readonly rotator: RotatorId;
    readonly placement: PlacementId;
    /** First cycle, counted from 1. */
    readonly cycle: number;
    readonly length: number;
}
/** All pathways. */
export interface Allocation {
    /** Inside the horizon, ordered by rotator, then cycle. */
    readonly assignments: readonly Assignment[];
    /** Past the horizon: a witness that the pillars still owed can be covered. Nobody is promised these places. */
    readonly completion: readonly Assignment[];
}
export declare function compareAssignments(a: Assignment, b: Assignment): number;
