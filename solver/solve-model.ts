import type { EngineProgress } from './engine/engine.ts';
import type { ModelOutcome } from './model/model-outcome.ts';
import type { PathwayModel } from './model/pathway-model.ts';
import type { Strategy } from './model/strategy.ts';
import type { Executor } from './pool/executor.ts';
import { openLargeEngine } from './pool/open-large-engine.ts';
import { poolEngine } from './pool/pool-engine.ts';
import { solveTiers } from './solve-tiers.ts';

export interface SolveModelOptions {
  readonly executor: Executor;
  /** Seconds for the whole run. */
  readonly timeLimit: number;
  readonly seed?: number;
  /** Default: automatic. */
  readonly strategy?: Strategy;
  /** Relative gap at which a tier is good enough; default 0: every tier is proved. */
  readonly gap?: number;
  /** Polled; true keeps the best point so far and ends the run. */
  readonly interrupted?: () => boolean;
  readonly onProgress?: (progress: EngineProgress) => void;
}

/** Lexicographic optimum of a pathway model, solved in the executor's threads. See `solveTiers`. */
export async function solveModel(model: PathwayModel, options: SolveModelOptions): Promise<ModelOutcome> {
  return await solveTiers(poolEngine(options), model, {
    strategy: options.strategy ?? 'automatic',
    large: openLargeEngine(options),
  });
}
