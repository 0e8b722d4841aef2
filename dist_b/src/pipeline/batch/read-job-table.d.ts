import { type ReadJobs } from './read-jobs.ts';
/** Reads a table of jobs from disk. Throws `InputPathError` when there is none. */
export declare function readJobTable(path: string): Promise<ReadJobs & {
    readonly defaultOut: string;
}>;
