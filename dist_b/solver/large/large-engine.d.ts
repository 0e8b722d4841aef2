import type { EngineProgress } from '../engine.ts';
import type { Executor } from '../pool/executor.ts';
import type { Limit, Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { ExpeditionResult, ExpeditionTask } from './expedition.ts';
/** What solving at any size needs of the outside. */
export interface LargeEngine {
    /** Relative gap that is small enough. */
    readonly gap: number;
    readonly seed: number;
    /** Seconds left. */
    remaining(): number;
    /** Why the search should end; `null` while it may go on. */
    stopped(): Limit | null;
    explore(task: ExpeditionTask): Promise<ExpeditionResult>;
    /** The linear relaxation of a program. */
    relax(program: Program): Promise<Outcome>;
    /** A small program within a relative gap (0 = exactly); a thread that dies loses just this one. */
    close(program: Program, start: Float64Array | null, gap: number): Promise<Outcome>;
    /** A program exactly, for as long as there is time, but no longer than so many seconds. */
    prove(program: Program, start: Float64Array | null, seconds: number): Promise<Outcome>;
    tell(progress: EngineProgress): void;
}
export interface LargeEngineOptions {
    readonly executor: Executor;
    /** Seconds for everything. */
    readonly timeLimit: number;
    readonly gap?: number;
    readonly seed?: number;
    readonly interrupted?: () => boolean;
    readonly onProgress?: (progress: EngineProgress) => void;
}
/** A large engine over the threads of an executor. */
export declare function openLargeEngine(options: LargeEngineOptions): LargeEngine;
