import type { ChoiceTable } from '../../solver/pathway-model.ts';
import type { Cell } from './cell.ts';
/** Choices of an agent that take an option and end by the cycle (counted from 1; all if not given), ascending. */
export declare function placedChoices(choices: ChoiceTable, agent: number, cycle?: number): readonly number[];
/** Idle choices of an agent up to the cycle, ascending. */
export declare function idleChoices(choices: ChoiceTable, agent: number, cycle: number): readonly number[];
/** The cycles (counted from 1) that a choice occupies. */
export declare function cyclesOf(choices: ChoiceTable, choice: number): readonly number[];
/** Whether some choice of the agent occupies the option in the cycle. */
export declare function anyChoiceAt(choices: ChoiceTable, cell: Cell): boolean;
