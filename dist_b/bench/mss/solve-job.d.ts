import type { MssClaim, MssJob } from './job.ts';
/** Reads the instance and lets the contestant solve it; `onStart` when its clock starts. */
export declare function solveMssJob(job: MssJob, onStart: () => void): Promise<MssClaim>;
