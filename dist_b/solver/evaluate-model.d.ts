import type { PathwayModel } from './pathway-model.ts';
/** What a set of choices comes to, in exact integers. */
export interface Evaluation {
    /** Every cell is covered as it should be and every guarantee holds. */
    readonly feasible: boolean;
    /** Cells (agent × periods + period) that are active and not covered exactly once, or inactive and covered. */
    readonly miscovered: readonly number[];
    /** Tags of the guarantees that do not hold, ascending, each once. */
    readonly breaches: readonly number[];
    /** One value a tier, in the order of the model. */
    readonly values: readonly TierValue[];
}
export type TierValue = {
    readonly kind: 'sum';
    readonly total: number;
}
/** Greatest load of a counted agent (0 when none counts), and how many have it. */
 | {
    readonly kind: 'bottleneck';
    readonly worst: number;
    readonly count: number;
}
/** Loads of the counted agents, descending. */
 | {
    readonly kind: 'leximin';
    readonly loads: readonly number[];
}
/** `totalWeight × total + worstWeight × worst`. */
 | {
    readonly kind: 'blend';
    readonly value: number;
    readonly total: number;
    readonly worst: number;
};
/** Holds choices (numbers, each once, any order) against every primitive of the model. Shares nothing with the readers. */
export declare function evaluateModel(model: PathwayModel, chosen: Int32Array): Evaluation;
