import type { Allocation } from '../domain/allocation.ts';
import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import type { OpenedRun } from './open-run.ts';
/** What a run was made from, and what came of it; nothing of it is judged yet. */
export interface KeptRun {
    readonly programme: Programme;
    readonly issues: readonly Issue[];
    /** `null` when the run has none. */
    readonly allocation: Allocation | null;
}
/** Reads a run's own tables and its allocation. Throws {@link InputPathError} when the files do not allow that. */
export declare function readKeptRun(run: OpenedRun): Promise<KeptRun>;
