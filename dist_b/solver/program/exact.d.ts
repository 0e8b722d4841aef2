import type { Backend, SolveRequest } from '../backends/backend.ts';
import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';
/** An outcome with what was proved on the way. */
export interface ExactResult {
    readonly outcome: Outcome;
    /** Lower bound that holds whatever the back end claimed, −Infinity when none. */
    readonly bound: number;
    /** Per column: extra cost over `bound` of any point that uses it; `null` when unknown. */
    readonly penalty: Float64Array | null;
}
export type ExactRequest = Pick<SolveRequest, 'start' | 'timeLimit' | 'interrupted' | 'onIncumbent' | 'onBound' | 'seed' | 'gap' | 'cutoff' | 'effort'> & {
    readonly now: () => number;
    /** The program goes to the back end as it is; otherwise only if it is small. */
    readonly whole?: boolean;
};
/**
 * Solves an integer program through its relaxation: interior point, a safe bound from the rounded duals,
 * columns of large reduced cost left out, the rest closed by branch and bound; what was left out is proved
 * useless, or brought back. Measured on rotation programmes the relaxation is almost always tight, so that
 * about 15 % of the columns carry the proof.
 */
export declare function solveExact(backend: Backend, program: Program, request: ExactRequest): Promise<ExactResult>;
