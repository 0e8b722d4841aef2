import { checkSolution } from './check-solution.js';
/** The best solution so far, as the checker counts. */
export class Keeper {
    #instance;
    #score = null;
    #solution = null;
    constructor(instance) {
        this.#instance = instance;
    }
    get score() {
        return this.#score;
    }
    get solution() {
        return this.#solution;
    }
    /** True when the solution is feasible and at least as good as the best so far, which it replaces. */
    offer(solution) {
        const { violations, score } = checkSolution(this.#instance, solution);
        if (violations.length > 0 || (this.#score !== null && score < this.#score))
            return false;
        this.#score = score;
        this.#solution = solution;
        return true;
    }
}
