/** Steps of a pathway from state to state, in order, while their number is not known yet. */
export interface StepList {
    readonly count: number;
    /** From state `from` of layer `period` to state `to` of layer `until`; which choice and misses it takes. */
    add(period: number, from: number, until: number, to: number, choice: number, miss: number): void;
    /** What was added: the same six integers. */
    at(step: number): Int32Array;
}
export declare function openStepList(): StepList;
