import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DissatisfactionTable } from './dissatisfaction.ts';
import type { EligibilityTable } from './eligibility.ts';
import type { Obstacle } from './obstacle.ts';
import type { Omission } from './rule-instance.ts';
/** A programme as a pathway model, and all that is needed to read the answer back. */
export interface Formulation {
    readonly programme: Programme;
    /**
     * Agents are the rotators and options the placements, both by position in the programme's lists; period =
     * cycle − 1, future cycles included where somebody needs them.
     */
    readonly model: PathwayModel;
    /** What a row's tag stands for: `instances[tag]`. */
    readonly instances: readonly RuleInstance[];
    /** Cycles to allocate; later periods of the model are future. */
    readonly horizon: number;
    readonly dissatisfaction: DissatisfactionTable;
    readonly eligibility: EligibilityTable;
    readonly decisions: DecisionTable;
    /** Proofs of infeasibility that need no solve; worked out when first asked for. */
    readonly obstacles: readonly Obstacle[];
    /** Rules that should hold, or minimum staffing, that no objective weighs. */
    readonly notWeighed: readonly RuleInstance[];
}
export interface FormulateOptions {
    /** Rule instances to formulate without, as if they did not exist: for counterfactuals. */
    readonly without?: readonly Omission[];
}
/** Compiles every rule of a checked programme to the primitives of the pathway model. Deterministic. */
export declare function formulate(programme: Programme, options?: FormulateOptions): Formulation;
