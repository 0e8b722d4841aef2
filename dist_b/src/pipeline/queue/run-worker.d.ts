import type { JobEngine } from '../batch/job.ts';
export interface WorkerOptions {
    /** `redis://host:port`. */
    readonly url: string;
    /** Carries the orders out; never on the thread that keeps in touch with the queue. */
    readonly engine: JobEngine;
    /** Seconds without a sign of life after which another worker takes a job over. */
    readonly lockSeconds: number;
    readonly interrupted: () => boolean;
    /** A line of news; ids of jobs only. */
    readonly tell: (news: string) => void;
}
/**
 * Takes orders from a queue until it is asked to stop, then finishes what it has begun. The lock of each job is renewed
 * while it is worked on, which is the sign of life that others go by. Throws `InputPathError` when there is no server.
 */
export declare function runWorker(options: WorkerOptions): Promise<void>;
