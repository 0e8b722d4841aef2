import type { Allocation } from '../../domain/allocation.ts';
import { compareIds, type PlacementId, type RotatorId } from '../../domain/ids.ts';

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
export function keyOf({ rotator, cycle }: Pick<HeldCell, 'rotator' | 'cycle'>): string {
  return `${rotator}\u001f${cycle}`;
}

/** By rotator, then cycle. */
export function compareCells(a: HeldCell, b: HeldCell): number {
  return compareIds(a.rotator, b.rotator) || a.cycle - b.cycle;
}

/** The assignments of the horizon, cycle by cycle. */
export function spreadCells({ assignments }: Pick<Allocation, 'assignments'>): readonly PlacedCell[] {
  return assignments.flatMap(({ rotator, placement, cycle, length }) =>
    Array.from({ length }, (_, index) => ({ rotator, placement, cycle: cycle + index })),
  );
}
