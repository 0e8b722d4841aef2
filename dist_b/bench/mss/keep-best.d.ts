import { type Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
/** The best solution so far, as the checker counts. */
export declare class Keeper {
    #private;
    constructor(instance: MssInstance);
    get score(): number | null;
    get solution(): readonly Internship[] | null;
    /** True when the solution is feasible and at least as good as the best so far, which it replaces. */
    offer(solution: readonly Internship[]): boolean;
}
