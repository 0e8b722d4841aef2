import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import type { Repair } from './repair.ts';
import type { SolvedProgramme } from './settle-wishes.ts';
/** A wish by ids, in one cycle. */
export interface WishedSlot {
    readonly rotator: RotatorId;
    readonly placement: PlacementId;
    readonly cycle: number;
}
export interface WhatItTakes {
    /** Confirmed by a solve; without changes: an equally good allocation grants it as things are. `null`: none found. */
    readonly grant: Repair | null;
    /** Nothing cheaper was missed. */
    readonly complete: boolean;
}
export interface TakeOptions extends FeasibilityLimits {
    /** Most settings to look at. */
    readonly nodes: number;
    /** Most effort: choices of the programmes to be solved, added up over the solves. The first solve is always made. */
    readonly choices: number;
}
/**
 * The cheapest set of changes (places added, decisions lifted, rules waived for the rotator) after which the wish can
 * be granted without any tier before the lottery getting worse, confirmed by a solve in the changed tables. What is
 * cheapest is tried first: nothing at all, one place more wherever it helps, then rules, decisions and more places.
 * Which places they are comes out of one solve in which every slot may be exceeded at its price, all together by no
 * more than that many places: so little room leaves the prices of the tiers strong enough to rule most pathways out.
 * Throws `RangeError` on an unknown rotator or placement.
 */
export declare function findWhatItWouldTake(solved: SolvedProgramme, asked: WishedSlot, options: TakeOptions): Promise<WhatItTakes>;
