import type { EligibilityTable } from './eligibility.ts';
import type { PresenceTable } from './presence.ts';
import { type ProgrammeIndex } from './programme-index.ts';
/** Dissatisfaction of a workable cycle without placement, wishes or none. */
export declare const UNPLACED = 1000;
/** Dissatisfaction (0 … 1000) of one cycle at a placement, by positions; cycle from 1, inside the horizon. */
export interface DissatisfactionTable {
    /** `null` when the placement is not among those the rotator is eligible for in that cycle. */
    of(rotator: number, placement: number, cycle: number): number | null;
    /** 1 + number of placements with a smaller dissatisfaction; `null` without wishes or when not eligible. */
    rank(rotator: number, placement: number, cycle: number): number | null;
    /** The rotator has a wish that applies in the cycle; in any cycle when none is given. */
    hasWishes(rotator: number, cycle?: number): boolean;
}
/** Works the dissatisfactions out for every workable horizon cycle; decisions and pathway rules play no part. */
export declare function tabulateDissatisfaction(index: ProgrammeIndex, presence: PresenceTable, eligibility: EligibilityTable): DissatisfactionTable;
