import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { RotatorId } from '../domain/ids.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { type Omission } from '../formulate/rule-instance.ts';
import { type Inquiry } from './inquiry.ts';
import type { Setting } from './setting.ts';
/** Requirements that cannot all hold, although (when `minimal`) all but any one of them could. */
export interface Conflict {
    /** Rows, decisions and what closes cells, in the order of the formulation. */
    readonly instances: readonly RuleInstance[];
    /** What would have to be left out to lift each of them; several instances may share one. */
    readonly lifts: readonly Lift[];
    /** Those of the lifts that are no rows of a program: decisions and eligibility rules. */
    readonly closings: readonly Lift[];
    readonly minimal: boolean;
    /** The conflict as a model of its own: `proveConflict` proves it again. */
    readonly model: PathwayModel;
}
/** One requirement of a conflict, as something that could be eased. */
export interface Lift {
    readonly omission: Omission;
    /** The instances it stands for: at least one. */
    readonly instances: readonly RuleInstance[];
}
/**
 * An irreducible conflict of a setting that has no allocation (or none of the kind inquired after): first whose own
 * rules, then which slots, then which rules of those people, and last which decisions and eligibility rules are
 * needed for it. `among` narrows the search to rotators known to be stuck together. `null`: there is no conflict, or
 * a limit left that open.
 */
export declare function findConflict(setting: Setting, inquiry: Inquiry, among?: readonly RotatorId[] | null): Promise<Conflict | null>;
