import type { ChoiceTable } from '../../solver/pathway-model.ts';
/** Members of a row with their weights, both as long as each other; members ascend. */
export interface Weighted {
    readonly members: readonly number[] | Int32Array;
    readonly weights: readonly number[] | Int32Array;
}
/**
 * The most that choices of one agent can add up to, no two of them at the same time and other rules put
 * aside: an upper bound on a counter (weights ≥ 0), by dynamic programming over the periods.
 */
export declare function greatestLoad(choices: ChoiceTable, { members, weights }: Weighted): number;
/** The most that a row over several agents can add up to when each takes at most one of its choices. */
export declare function greatestSlotLoad(choices: ChoiceTable, { members, weights }: Weighted): number;
