import type { Assignment } from '../domain/allocation.ts';
import type { RotatorId } from '../domain/ids.ts';
import { type FreeOption } from './free-options.ts';
import type { Explanation } from './reason.ts';
import type { ExplainOptions, SolvedProgramme } from './settle-wishes.ts';
/** Everything that one rotator's page says; nothing about anybody else but counts and means. */
export interface RotatorAnswer {
    readonly rotator: RotatorId;
    /** By cycle; each with the options preferred to it and why not. */
    readonly explanations: readonly Explanation[];
    /** Over the horizon, the ledger left out: the rotator's own, the mean of all, and the greatest. */
    readonly dissatisfaction: {
        readonly own: number;
        readonly mean: number;
        readonly greatest: number;
    };
    /** How many options were open to the rotator in the first cycle of each explanation, in their order. */
    readonly options: readonly number[];
    /** The plan that proves that what is owed later can be had: no promise. */
    readonly completion: readonly Assignment[];
    /** Places still free that the rotator's rules leave open. */
    readonly free: readonly FreeOption[];
}
/** Explains what one rotator got. Throws `RangeError` on an unknown rotator. */
export declare function explainRotator(solved: SolvedProgramme, rotator: RotatorId, options: ExplainOptions): Promise<RotatorAnswer>;
