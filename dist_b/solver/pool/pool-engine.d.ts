import { type Engine, type EngineProgress } from '../engine.ts';
import type { Executor } from './executor.ts';
export interface PoolEngineOptions {
    readonly executor: Executor;
    /** Seconds for all solves together. */
    readonly timeLimit: number;
    readonly seed?: number;
    /** Relative gap at which an aim is good enough; default 0. */
    readonly gap?: number;
    readonly interrupted?: () => boolean;
    readonly onProgress?: (progress: EngineProgress) => void;
}
/** The engine's solves as tasks of an executor, within one common time limit. */
export declare function poolEngine(options: PoolEngineOptions): Engine;
