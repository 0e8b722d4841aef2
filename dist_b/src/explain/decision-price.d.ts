import type { RuleInstance } from '../domain/rules.ts';
import { type OptimumChange } from './optimum-change.ts';
import type { ExplainOptions, SolvedProgramme } from './settle-wishes.ts';
/** What a coordinator's decision costs: the optimum that would be possible without it. */
export interface DecisionPrice {
    readonly decision: RuleInstance;
    readonly without: OptimumChange;
}
/** Prices every decision in force by solving the programme without it, in the order of the table. */
export declare function priceDecisions(solved: SolvedProgramme, options: ExplainOptions): Promise<readonly DecisionPrice[]>;
