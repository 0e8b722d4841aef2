import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Programme } from '../domain/programme.ts';
import { type RuleInstance } from '../domain/rules.ts';
import { type DissatisfactionTable } from './dissatisfaction.ts';
import { type EligibilityTable } from './eligibility.ts';
import type { Sheet } from './emitter.ts';
import type { Omission } from './rule-instance.ts';
/** The model and everything it was made from. */
export interface Compilation {
    readonly sheet: Sheet;
    readonly model: PathwayModel;
    readonly instances: readonly RuleInstance[];
    readonly eligibility: EligibilityTable;
    readonly dissatisfaction: DissatisfactionTable;
}
/** Eligibility and decisions leave choices, choices carry costs, and every rule adds its rows. */
export declare function compileProgramme(programme: Programme, omissions: readonly Omission[]): Compilation;
