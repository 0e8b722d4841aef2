import type { Job, JobResult } from './job.ts';
/** Generates, reads and formulates the instance, and lets the contestant solve it; `onStart` when its clock starts. */
export declare function solveJob(job: Job, onStart: () => void): Promise<JobResult>;
