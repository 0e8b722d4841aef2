import type { Job, JobResult } from './job.ts';
/** Runs a job in a new process, which is killed if it does not keep its limit. */
export declare function runJob(job: Job): Promise<JobResult>;
