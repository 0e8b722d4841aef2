import { annealLater, annealOnce } from '../../annealing/ask-annealing.ts';
import type { Engine } from '../../engine/engine.ts';
import { adoptBest, bestValue, readPathways } from '../relaxation/best-allocation.ts';
import type { PathwayColumn, PathwayProblem } from '../relaxation/pathway-problem.ts';

/**
 * Where a problem gets an allocation from if no search leads to one at once. Small ones never ask: what proves an
 * optimum in seconds needs no allocation to begin with.
 */
export class FirstAllocation {
  #isAdopted = false;
  #known: PathwayProblem['best'] = null;

  /** Did the problem get one from here? */
  get isAdopted(): boolean {
    return this.#isAdopted;
  }

  /** Makes an annealed allocation the problem's best if it has none. */
  async adopt(engine: Engine, problem: PathwayProblem): Promise<void> {
    if (problem.best !== null || problem.held.length > 0) return;
    const chosen = await annealOnce(engine, problem.model);
    const pathways = chosen === null ? null : readPathways(problem, chosen);
    if (pathways === null) return;
    adoptBest(problem, pathways);
    this.#isAdopted = true;
    this.#known = pathways;
  }

  /** Where a tier led to another allocation, anneals the tiers from `tier` on once more, from there. */
  async follow(engine: Engine, problem: PathwayProblem, tier: number): Promise<void> {
    if (!this.#isAdopted || problem.best === null || problem.best === this.#known) return;
    const found = await annealLater(engine, problem.model, { chosen: takenBy(problem.best), tier });
    const pathways = found === null ? null : readPathways(problem, found);
    if (pathways !== null) {
      const trial: PathwayProblem = { ...problem, best: pathways };
      if (bestValue(trial, { kind: 'tier', tier }) !== null) adoptBest(problem, pathways);
    }
    this.#known = problem.best;
  }
}

/** Choices that pathways take, ascending. */
export function takenBy(pathways: readonly PathwayColumn[]): Int32Array {
  return Int32Array.from(pathways.flatMap(({ choices }) => Array.from(choices))).sort();
}
