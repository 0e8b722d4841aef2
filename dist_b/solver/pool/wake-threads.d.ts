import type { Executor } from './executor.ts';
/**
 * Gives every thread a trifle to solve, so that threads and back end are loaded while the caller still
 * prepares its work. Returns at once; what comes of it does not matter (a failure shows again with real work).
 * One thread after the other: all at once they would keep the caller waiting, who has work of their own.
 */
export declare function wakeThreads(executor: Executor): void;
