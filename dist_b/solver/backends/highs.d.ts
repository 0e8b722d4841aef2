import type { Backend } from './backend.ts';
/**
 * HiGHS in WebAssembly: the default back end. Single-threaded and blocking: run it in a worker of the pool.
 * Rejects when the runtime cannot be loaded.
 */
export declare function loadHighsBackend(): Promise<Backend>;
