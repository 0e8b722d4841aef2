import type { Internship } from './check-solution.ts';
import type { Completion, Pricing } from './relax-repeats.ts';
import type { StudentProblem } from './student-problem.ts';
/** The best pathway found for one student, and a bound on every other. */
export interface StudentResult {
    readonly value: number;
    /** Empty also when none was found: then `value` is −Infinity (unless the student need not do anything). */
    readonly blocks: readonly Internship[];
    /** Pathways that were the best for a while, worst first. */
    readonly before: readonly (readonly Internship[])[];
    /** No pathway is worth more. Equal to `value` when the search was complete. */
    readonly upper: number;
}
/** A search beyond so many states a period is cut short, and its bound says so. */
export declare const MOST_STATES = 60000;
/**
 * Dynamic program over (disciplines done, last hospital), period by period. What cannot come to more than `floor`, by the completion
 * bound, is dropped; beyond `beam` states a period (few once there is no `more` time) the least promising ones are, and then `upper` says how much was
 * given away. Sites are counted only where the site limit can bind.
 */
export declare function searchStudent(problem: StudentProblem, pricing: Pricing, completion: Completion, limits: {
    readonly beam: number;
    readonly floor: number;
    readonly more?: () => boolean;
}): StudentResult;
