import type { BackendChoice } from '../backends/load.ts';
import type { Executor } from './executor.ts';
export interface PoolOptions {
    readonly backend: BackendChoice;
    /** Worker threads, started when first needed; default: one a core. */
    readonly threads?: number;
    /** Tasks that may wait for a thread; one more is refused. */
    readonly maxQueue?: number;
    /** Bytes one program may need; see `guardBackend`. */
    readonly memoryBudget?: number;
    /** JavaScript heap of a worker in MiB. WebAssembly memory is not counted in it: see `memoryBudget`. */
    readonly workerHeapMib?: number;
    /** Milliseconds between asking a task to stop and terminating its thread. */
    readonly graceMs?: number;
    /** Entry point of the workers; for tests. */
    readonly workerFile?: URL;
}
/** Worker threads behind `Executor`: nothing a task does can harm more than the task. */
export declare function openPool(options: PoolOptions): Executor;
