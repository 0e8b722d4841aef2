import type { Placement, SlotTerms } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
import type { SlotOccupants } from './slot-occupants.ts';
export interface Slot {
    readonly placement: Placement;
    readonly cycle: number;
    readonly terms: SlotTerms;
    /** Choices that occupy the slot, ascending. */
    readonly members: Int32Array;
}
/** Visits every offered slot of the model's cycles, by placement, then cycle. */
export declare function forEachSlot(index: ProgrammeIndex, occupants: SlotOccupants, visit: (slot: Slot) => void): void;
