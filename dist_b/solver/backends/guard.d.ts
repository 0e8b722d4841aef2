import type { Backend } from './backend.ts';
export interface GuardOptions {
    /** Bytes; programs expected to need more are refused before anything is built. */
    readonly memoryBudget: number;
}
/** Under the 2 GiB a WebAssembly heap can have, with room for what the estimate misses. */
export declare const DEFAULT_MEMORY_BUDGET: number;
/**
 * Wraps a back end so that nothing it is given and nothing it says is taken on trust: malformed programs
 * are faults, hopeless or oversized ones never reach it, every point (those met on the way too) is audited
 * in exact integers, and a cutoff holds even if the back end ignores it.
 */
export declare function guardBackend(backend: Backend, options: GuardOptions): Backend;
