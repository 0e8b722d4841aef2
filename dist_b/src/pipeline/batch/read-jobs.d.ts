import type { Issue } from '../../domain/issue.ts';
import type { Job, JobOptions } from './job.ts';
export type ReadJobs = {
    readonly kind: 'jobs';
    readonly jobs: readonly Job[];
    readonly issues: readonly Issue[];
} | {
    readonly kind: 'rejected';
    readonly issues: readonly Issue[];
};
/** What may stand in a folder's name on every system. */
export declare const JOB_ID: RegExp;
/** What jobs run with unless their row says otherwise. */
export declare const DEFAULT_OPTIONS: JobOptions;
/**
 * Reads a table of jobs: job_id and programme, and optionally scenario (several joined by `;`), baseline, seed
 * and options (`time_limit=30 explain_limit=0 backend=jslp`). Paths count from the table's own folder.
 */
export declare function readJobs(file: {
    readonly path: string;
    readonly bytes: Uint8Array;
}): ReadJobs;
