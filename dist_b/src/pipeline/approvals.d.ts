import type { ToldApproval } from '../report/report-facts.ts';
import { type OpenedRun } from './open-run.ts';
/** A person's decision about a run, with what it was about. */
export interface Approval {
    readonly by: string;
    readonly note: string;
    /** ISO 8601, UTC. */
    readonly at: string;
    /** SHA-256 of `run.json`, which names every other file by its own: one digest for the whole run. */
    readonly run: string;
    /** SHA-256 of `allocation.csv`: for people who compare what they were sent. */
    readonly allocation: string;
}
export declare const APPROVALS_SCHEMA = "placewright.approvals/1";
/** The approvals a run folder holds; one sentence when the file cannot be read. */
export declare function readApprovals({ files }: Pick<OpenedRun, 'files'>): readonly Approval[] | string;
/** Every approval with what speaks against it today: any file of the run that is no longer what was approved. */
export declare function judgeApprovals(run: OpenedRun): readonly ToldApproval[];
