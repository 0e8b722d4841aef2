import type { Counterfactual } from '../../solver/counterfactuals/counterfactual.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { Effect, Reason } from './reason.ts';
/** Number of the first tier that only draws lots; the number of tiers when there is none. */
export declare function firstLottery({ model }: Formulation): number;
/** What a reason drawn from a counterfactual tells besides its loss. */
export interface Surroundings {
    /** Limits of the wished slot that leave no room. */
    readonly full: readonly RuleInstance[];
    /** What the choices of a component do to everybody else. */
    effectOf(granted: Int32Array): Effect;
}
/** What a counterfactual about one rotator's wish says, as a reason. */
export declare function readCounterfactual(answer: Counterfactual, { full, effectOf }: Surroundings): Reason;
