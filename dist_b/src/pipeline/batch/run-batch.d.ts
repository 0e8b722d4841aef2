import { type BatchReport } from '../../report/batch-summary.ts';
import type { BatchHost } from './batch-host.ts';
import type { Job, JobEngine } from './job.ts';
import { type Owner } from './lock-folder.ts';
export interface BatchRequest {
    readonly jobs: readonly Job[];
    /** Folder of all rounds. */
    readonly out: string;
    /** Rounds to keep, the new one included. */
    readonly keep: number;
    /** When it starts, as `2026-11-21T020000Z`; names the round and its log. */
    readonly stamp: string;
}
export type BatchResult = {
    readonly kind: 'locked';
    readonly owner: Owner;
} | {
    readonly kind: 'finished';
    readonly report: BatchReport;
    readonly folder: string;
    /** Jobs that this start has solved; the others were done before. */
    readonly solved: number;
    /** Nothing has changed since the latest round, so that no new one was made. */
    readonly unchanged: boolean;
}
/** Asked to stop; what is done is kept, and the next start goes on from there. */
 | {
    readonly kind: 'stopped';
    readonly done: number;
    readonly total: number;
};
/**
 * Carries out a batch: what was done before is not done again, what fails stops nobody else, and the round
 * appears at once when all is through. A kill at any moment costs the jobs that were running. Throws `InputPathError` when
 * nothing can be written in `out`.
 */
export declare function runBatch(request: BatchRequest, openEngine: () => Promise<JobEngine>, host: BatchHost): Promise<BatchResult>;
