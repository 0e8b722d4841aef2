import type { Executor } from '../../solver/pool/executor.ts';
/**
 * Runs `work` with an executor whose tasks all stop once `seconds` are over or the user has asked to stop; tasks
 * handed in later are not even started. What a stopped task comes to is its own kind of "not known".
 */
export declare function withBounds<Result>(executor: Executor, bounds: {
    readonly seconds: number;
    readonly interrupted: () => boolean;
}, work: (bounded: Executor) => Promise<Result>): Promise<Result>;
