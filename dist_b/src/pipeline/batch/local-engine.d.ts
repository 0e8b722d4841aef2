import type { JobEngine } from './job.ts';
export interface LocalEngineOptions {
    /** Jobs side by side. */
    readonly threads: number;
    readonly peakMemoryMib: () => number;
    /** Milliseconds between asking an order to stop and ending its thread. */
    readonly graceMs?: number;
}
/**
 * Threads of this process, one order each at a time, kept from order to order. Whatever an order does to its
 * thread (a crash, memory used up, an endless loop) costs that order alone.
 */
export declare function openLocalEngine(options: LocalEngineOptions): JobEngine;
