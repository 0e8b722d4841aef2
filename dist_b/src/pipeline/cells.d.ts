import type { Allocation } from '../domain/allocation.ts';
import { type PlacementId, type RotatorId } from '../domain/ids.ts';
/** Where a rotator is in one cycle. */
export interface HeldCell {
    readonly rotator: RotatorId;
    readonly cycle: number;
    /** `null`: without placement. */
    readonly placement: PlacementId | null;
}
export interface PlacedCell extends HeldCell {
    readonly placement: PlacementId;
}
/** One text for a rotator and a cycle. */
export declare function keyOf({ rotator, cycle }: Pick<HeldCell, 'rotator' | 'cycle'>): string;
/** By rotator, then cycle. */
export declare function compareCells(a: HeldCell, b: HeldCell): number;
/** The assignments of the horizon, cycle by cycle. */
export declare function spreadCells({ assignments }: Pick<Allocation, 'assignments'>): readonly PlacedCell[];
