import type { Assignment } from '../../domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { Formulation } from '../../formulate/formulate.ts';
/** Whom an exchange moves where; each assignment keeps its first cycle and its length. */
export interface Exchange {
    /** The one who asked comes first, then whoever's place was taken, and so on. */
    readonly moves: readonly {
        readonly of: Assignment;
        readonly to: PlacementId;
        readonly cost: number;
    }[];
    /** How many would be worse off in the cycles exchanged. */
    readonly worse: number;
    /** Dissatisfaction that the one who asks would lose, and all together. */
    readonly gain: number;
    readonly total: number;
}
/** Most people of a swap or chain. */
export declare const MOST_PEOPLE = 4;
/**
 * Every exchange in which a rotator gains and all places are open to those who would take them, as far as can be
 * seen person by person. Whether all rules hold is for the verifier. `mayTake` says whether an assignment's rotator
 * could be at another placement, everybody else staying where they are.
 */
export declare function listExchanges({ programme, eligibility, dissatisfaction }: Formulation, assignments: readonly Assignment[], asking: {
    readonly rotator: RotatorId;
    readonly mayTake: (of: Assignment, to: PlacementId) => boolean;
}): readonly Exchange[];
