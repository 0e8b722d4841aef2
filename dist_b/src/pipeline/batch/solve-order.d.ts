import type { Executor } from '../../../solver/pool/executor.ts';
import type { Host } from '../host.ts';
import type { JobOrder, JobResult } from './job.ts';
/** Carries an order out with the executor of its back end. Whatever a programme can contain is a result; only a bug throws. */
export declare function solveOrder(order: JobOrder, executor: Executor, host: Host): Promise<JobResult>;
