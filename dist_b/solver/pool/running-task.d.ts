import { type MessagePort } from 'node:worker_threads';
import type { Limit, Outcome } from '../program/outcome.ts';
import type { RunControl } from './executor.ts';
import { type WorkerOrder } from './order.ts';
import type { TaskKind, TaskOf } from './tasks.ts';
/** One task of a pool: its lines to the worker, its timers, and the best it has reported. */
export declare class RunningTask {
    #private;
    /** Resolves once the task is over, whatever it came to. */
    readonly settled: Promise<void>;
    constructor(control: RunControl, graceMs: number);
    /** Aborted when the task is given up: its thread has to be terminated. */
    get kill(): AbortSignal;
    /** Has a thread been given the task? */
    get posted(): boolean;
    /** The order for a worker, and the port that has to be transferred with it. */
    compose<Kind extends TaskKind>(kind: Kind, task: TaskOf<Kind>): {
        order: WorkerOrder<Kind>;
        port: MessagePort;
    };
    /** Asks the task to hand over what it has, and gives it up when it has not after the grace. */
    stop(limit: Limit): void;
    /** Gives the task up as lost. */
    fail(message: string): void;
    /** What is known of a task that ended with an error instead of a result. */
    explain(error: unknown): Outcome;
    /** Takes in the progress that was posted before the end but is still on its way when the end is known. */
    drain(): void;
    /** Frees timers and port. */
    release(): void;
}
