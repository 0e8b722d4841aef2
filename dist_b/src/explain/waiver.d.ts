import type { RuleInstance } from '../domain/rules.ts';
import type { Cell } from '../formulate/cell.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { Change } from './change.ts';
/** Lifting a decision, or waiving a rule for the rotator: eligibility everywhere at once, a licence opens every door. */
export declare function waive(formulation: Formulation, instance: RuleInstance): Change;
/** Decisions that could be lifted, and rules of the rotator that could be waived, where places alone are too dear. */
export declare function listWaivers(formulation: Formulation, wish: Cell): readonly Change[];
