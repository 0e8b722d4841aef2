import type { EngineProgress } from '../engine/engine.ts';
import type { Limit } from '../model/limit.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { ConstructionResult, ConstructionTask } from './relaxation/construct-allocation.ts';

/** What solving at any size needs of the outside. */
export interface LargeEngine {
  /** Relative gap that is small enough. */
  readonly gap: number;
  readonly seed: number;
  /** Seconds left. */
  remaining(): number;
  /** Why the search should end; `null` while it may go on. */
  stopped(): Limit | null;
  construct(task: ConstructionTask): Promise<ConstructionResult>;
  /** The linear relaxation of a program. */
  relax(program: Program): Promise<Outcome>;
  /** A small program within a relative gap (0 = exactly) and some seconds at most; a thread that dies loses just this one. */
  close(program: Program, start: Float64Array | null, gap: number, seconds: number): Promise<Outcome>;
  /** A program exactly, for as long as there is time, but no longer than so many seconds, nor than anybody needs it. */
  prove(program: Program, from: ProofStart, until: ProofEnd): Promise<Outcome>;
  tell(progress: EngineProgress): void;
  /** The same engine with so much of the time that is left. */
  within(share: number): LargeEngine;
}

/**
 * A point to begin with, at most a little above the optimum; or only points below a cutoff are wanted, and none after so much effort
 * (see `SolveRequest`).
 */
export type ProofStart =
  | { readonly start: Float64Array; readonly emphasis: 'proof' }
  | { readonly cutoff: number; readonly effort: number };

export interface ProofEnd {
  readonly seconds: number;
  readonly isObsolete: () => boolean;
}
