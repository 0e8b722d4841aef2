import { type MessagePort } from 'node:worker_threads';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
/** What a thread anneals, as plain data. */
export interface AnnealingJob {
    readonly instance: MssInstance;
    /** By student, each whole. */
    readonly start: readonly (readonly Internship[])[];
    readonly seed: string;
}
/** What the thread is given. */
export interface AnnealingOrder {
    readonly job: AnnealingJob;
    readonly milliseconds: number;
    readonly port: MessagePort;
}
/** Anneals on a thread of its own. */
export interface Annealer {
    /** The best paths that came since the last time, by student; `null` = none. */
    collect(): readonly (readonly Internship[])[] | null;
    close(): Promise<void>;
}
/** Starts a thread on the job, for so many milliseconds of the process's processor time. Asking it takes no turn of the event loop: whoever asks is busy. */
export declare function startAnnealer(job: AnnealingJob, milliseconds: number): Annealer;
