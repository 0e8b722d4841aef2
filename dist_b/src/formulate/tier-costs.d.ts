import { type ChoiceTable } from '../../solver/pathway-model.ts';
import type { DecisionTable } from './decision-table.ts';
import { type DissatisfactionTable } from './dissatisfaction.ts';
import type { EligibilityTable } from './eligibility.ts';
import { type ProgrammeIndex } from './programme-index.ts';
/** What costs are worked out from. Choices past the horizon cost nothing anywhere. */
export interface CostSheet {
    readonly index: ProgrammeIndex;
    readonly choices: ChoiceTable;
    readonly decisions: DecisionTable;
    readonly eligibility: EligibilityTable;
    readonly dissatisfaction: DissatisfactionTable;
}
/** 1 for each unplaced workable cycle; one left empty by decision does not count. */
export declare function unplacedCosts({ index, choices, decisions }: CostSheet): Int32Array;
/** Dissatisfaction of each choice, summed over its cycles. */
export declare function dissatisfactionCosts(sheet: CostSheet): Int32Array;
/** Ticket × dissatisfaction, one draw a cycle: what is still equal goes to the earlier drawn. */
export declare function lotteryCosts(sheet: CostSheet): Int32Array;
/** A number of each assignment's own, so that the last tie is settled by a published rule. */
export declare function tieBreakCosts({ index, choices }: CostSheet): Int32Array;
/** Minutes from home area to site for each cycle placed; an unknown time is 0. */
export declare function travelCosts({ index, choices }: CostSheet): Int32Array;
/** 1 for each cycle in which the baseline has the rotator somewhere else. */
export declare function stabilityCosts({ index, choices }: CostSheet): Int32Array;
