import { type LoadedInputs } from '../load-inputs.ts';
import type { Job, JobOrder } from './job.ts';
/** Reads folders once, however many jobs are made from them. */
export type Loader = (path: string) => Promise<LoadedInputs>;
export declare function cachedLoader(): Loader;
/** Reads what a job is made from and works out its key. Throws `InputPathError` when one of its paths leads nowhere. */
export declare function packJob(job: Job, load: Loader, version: string): Promise<JobOrder>;
/** Bytes to be read: how much work an order is, as far as anybody can tell before it is done. */
export declare function sizeOf({ base, scenarios }: JobOrder): number;
