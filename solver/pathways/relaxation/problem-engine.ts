import type { Engine } from '../../engine/engine.ts';
import type { LinearOutcome } from './column-generation.ts';
import type { PathwayProblem, SlotPrices } from './pathway-problem.ts';
import type { Aim } from './slot-prices.ts';

/** An engine that knows problems, too. */
export interface ProblemEngine extends Engine {
  /** Relaxation over all pathways of a problem, with the prices that prove its bound; `start`: prices to begin with. */
  linear(problem: PathwayProblem, aim: Aim, start?: SlotPrices): Promise<LinearOutcome>;
  within(share: number): ProblemEngine;
  unless(isObsolete: () => boolean): ProblemEngine;
}
