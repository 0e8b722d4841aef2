import type { Backend } from '../../solver/backends/backend.ts';
import type { Annealer, AnnealingJob } from './annealer.ts';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
export interface MssLimits {
    /** Seconds. */
    readonly timeLimit: number;
    /** Milliseconds of a steady clock. */
    readonly now: () => number;
    /** Solves masters; loaded only where everybody's own optimum is not the answer. */
    readonly loadBackend: () => Promise<Backend>;
    /** Lets a second thread anneal for so many milliseconds; `now` counts for both from then on. */
    readonly startAnnealer?: (job: AnnealingJob, milliseconds: number) => Annealer;
    readonly seed?: string;
}
export interface MssAnswer {
    /** `null` = none was found in time. */
    readonly solution: readonly Internship[] | null;
    readonly score: number | null;
    /** No solution can score more. */
    readonly bound: number;
}
/**
 * First everybody's own optimum: an upper bound, and the answer if ties can be broken so that wards are within their limits.
 * Where they cannot, prices from column generation (`pricePathways`) bound the score while a second thread, if there is one, anneals;
 * then searches take turns (`takeTurns`).
 */
export declare function solveInstance(instance: MssInstance, limits: MssLimits): Promise<MssAnswer>;
