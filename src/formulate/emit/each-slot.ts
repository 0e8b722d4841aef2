import type { Placement, SlotTerms } from '../../domain/programme.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import type { SlotOccupants } from './slot-occupants.ts';

interface Slot {
  readonly placement: Placement;
  readonly cycle: number;
  readonly terms: SlotTerms;
  /** Choices that occupy the slot, ascending. */
  readonly members: Int32Array;
}

/** Visits every offered slot of the model's cycles, by placement, then cycle. */
export function forEachSlot(
  index: ProgrammeIndex,
  occupants: SlotOccupants,
  visit: (slot: Slot) => void,
): void {
  index.programme.placements.forEach((placement, at) => {
    for (let cycle = 1; cycle <= occupants.periods; cycle += 1) {
      const terms = index.terms(at, cycle);
      if (terms !== null) visit({ placement, cycle, terms, members: occupants.of(at, cycle - 1) });
    }
  });
}
