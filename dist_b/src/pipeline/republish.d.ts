import type { Executor } from '../../solver/pool/executor.ts';
import { type SolveModelOptions } from '../../solver/solve-model.ts';
import type { ModelOutcome } from '../../solver/solve-tiers.ts';
import type { Programme } from '../domain/programme.ts';
import type { Intake } from '../intake/read-programme.ts';
import type { Verdict } from '../verify/verdict.ts';
export type Resolved = {
    readonly kind: 'allocated';
    readonly outcome: Extract<ModelOutcome, {
        kind: 'solved';
    }>;
    readonly verdict: Verdict;
    /** Name → text of every output that follows from the tables and the allocation, explanations without solves. */
    readonly files: ReadonlyMap<string, string>;
} | {
    readonly kind: 'rejected' | Exclude<ModelOutcome['kind'], 'solved'>;
};
/** Solves a programme that was read, and renders what `allocate` would publish by default, without writing anything. */
export declare function republish(intake: Intake, options: Pick<SolveModelOptions, 'timeLimit' | 'interrupted'> & {
    readonly executor: Executor;
    readonly programme?: Programme;
}): Promise<Resolved>;
