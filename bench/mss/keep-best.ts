import { checkSolution, type Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';

/** The best solution so far, as the checker counts. */
export class Keeper {
  readonly #instance: MssInstance;
  #score: number | null = null;
  #solution: readonly Internship[] | null = null;

  constructor(instance: MssInstance) {
    this.#instance = instance;
  }

  get score(): number | null {
    return this.#score;
  }

  get solution(): readonly Internship[] | null {
    return this.#solution;
  }

  /** True when the solution is feasible and at least as good as the best so far, which it replaces. */
  offer(solution: readonly Internship[]): boolean {
    const { violations, score } = checkSolution(this.#instance, solution);
    if (violations.length > 0 || (this.#score !== null && score < this.#score)) return false;
    this.#score = score;
    this.#solution = solution;
    return true;
  }
}
