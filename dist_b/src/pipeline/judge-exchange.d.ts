import type { Allocation } from '../domain/allocation.ts';
import type { RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import type { Exchange } from '../report/comparison.ts';
import { type Verdict } from '../verify/verify.ts';
/** Says of people who changed together what keeping them as they were would have meant. */
export type JudgeExchange = (rotators: readonly RotatorId[]) => Exchange;
/**
 * Tells policy from the draw without solving: the later allocation, with these people alone put back on their former
 * pathways, is judged by the later tables. If that breaks no rule and is as good in every aim but the lottery, only
 * the draw decided their change.
 */
export declare function judgeExchanges(programme: Programme, runs: {
    readonly before: Allocation;
    readonly after: Allocation;
    readonly verdict: Verdict;
}): JudgeExchange;
