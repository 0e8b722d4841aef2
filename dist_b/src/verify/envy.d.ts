import type { Allocation } from '../domain/allocation.ts';
import type { RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
/** A rotator who would rather have had another one's horizon. */
export interface Envy {
    readonly rotator: RotatorId;
    readonly other: RotatorId;
    /** By how much less dissatisfaction the other's horizon would have meant. */
    readonly gain: number;
    /** The rotator's own rules would have allowed it. */
    readonly feasible: boolean;
}
/**
 * Who would rather have whose placements, by rotator, then other; `null` when there are too many pairs. *Feasible*
 * looks at the rotator alone: presence, eligibility, decisions and every competency rule that must hold by the end of
 * the horizon. What is shared with others (places, supervision, pairs) and what is still owed after it is left open.
 */
export declare function findEnvy(programme: Programme, allocation: Allocation): readonly Envy[] | null;
