import type { MessagePort } from 'node:worker_threads';
import type { BackendChoice } from '../backends/load.ts';
import type { TaskKind, TaskOf } from './tasks.ts';
/** What every worker of a pool is born with. */
export interface WorkerSettings {
    readonly backend: BackendChoice;
    readonly memoryBudget: number;
}
/** What the pool posts to a worker: one task and the lines of communication for its lifetime. */
export interface WorkerOrder<Kind extends TaskKind> {
    readonly kind: Kind;
    readonly task: TaskOf<Kind>;
    /** Progress goes out here while the solve blocks the thread. */
    readonly port: MessagePort;
    /** One number: 1 once the caller has aborted. Shared memory, because a blocked thread reads no messages. */
    readonly stop: Int32Array;
    /** `sharedClock` time by which the task must have stopped. */
    readonly until: number;
}
/** Milliseconds on a clock that all threads of the process agree on. */
export declare function sharedClock(): number;
