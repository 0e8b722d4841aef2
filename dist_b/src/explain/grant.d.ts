import type { Counterfactual, Depth } from '../../solver/counterfactuals/counterfactual.ts';
import type { TierCap } from '../../solver/counterfactuals/field-ladder.ts';
import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Cell } from '../formulate/cell.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import type { SolvedProgramme } from './settle-wishes.ts';
/** A question about one wish in a setting that need not be the one solved. */
export interface GrantQuestion {
    readonly wish: Cell;
    /** The setting formulated, and its model as it is to be asked: perhaps loosened. */
    readonly formulation: Formulation;
    readonly model: PathwayModel;
    /** First tier of that model that does not matter. */
    readonly until: number;
    readonly depth: Depth;
    /** A tier of that model that may not exceed a value. */
    readonly cap?: TierCap;
}
/**
 * Asks whether a wish can be granted in a changed setting without any tier getting worse than the allocation at hand
 * has it there. Nothing is known of the best that the setting allows: only the allocation itself is held.
 */
export declare function askGrant(solved: SolvedProgramme, { wish, formulation, model, until, depth, cap }: GrantQuestion, limits: FeasibilityLimits): Promise<Counterfactual>;
