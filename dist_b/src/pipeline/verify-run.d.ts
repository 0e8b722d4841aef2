import type { RunFacts } from '../report/run-facts.ts';
import { type OpenedRun } from './open-run.ts';
/** One thing a run claims, and what speaks against it. */
export interface CheckedClaim {
    readonly claim: string;
    /** Empty = the claim stands. */
    readonly findings: readonly string[];
}
export interface RunReview {
    readonly facts: RunFacts;
    readonly claims: readonly CheckedClaim[];
}
/**
 * Re-checks a finished run from its own files, without a solver: every file against its digest, every rule and
 * every tier value from the tables, every derived file byte for byte. Throws `InputPathError` when the folder is
 * no run.
 */
export declare function verifyRun(folder: string): Promise<RunReview>;
/** The same for a run in memory. */
export declare function reviewRun(run: OpenedRun): Promise<RunReview>;
