import type { Internship } from './check-solution.ts';
import type { StudentProblem } from './student-problem.ts';
/** What a student's internships count for: `weight × desire − prices` of the places taken. Integers. */
export interface Pricing {
    readonly weight: number;
    /** Price of an internship by `ward × periods + start`: of all its periods together. `null` = everything is free. */
    readonly prices: Float64Array | null;
}
/** How a student's problem is relaxed. Any choice gives an upper bound, the right one a good one. */
export interface Relaxation {
    /**
     * Multipliers of "each discipline at most once", by discipline, then of the site limit, by hospital, then of "not without the one
     * before it", by pair. Integers, at least 0 but for disciplines that cannot be left out.
     */
    readonly charges: Float64Array;
    /** Disciplines whose being done is remembered: they are not repeated, and what they come before keeps to it. */
    readonly memory: readonly number[];
}
/**
 * The best that can still come, if most of what was done is forgotten. That leaves a small dynamic program over period, last
 * hospital, counts by group and the few disciplines remembered; charges make repeating the others unattractive.
 */
export interface Completion extends Relaxation {
    /** What a discipline, then a hospital, is charged by all multipliers together. */
    readonly tolls: Float64Array;
    /** What not repeating, and keeping to the sites' limits, gives back. */
    readonly owed: number;
    /** Upper bound over the whole. */
    readonly bound: number;
    /** Value from a state on, charges taken, by `placeOf`. −Infinity where it cannot be reached, or the quotas cannot from there. */
    readonly values: Float64Array;
    /** Bit of each discipline in what is remembered; 0 = forgotten. */
    readonly bits: Int32Array;
    /** By [period, last hospital; `hospitals` = none yet, counts, disciplines remembered]. */
    readonly strides: {
        readonly period: number;
        readonly last: number;
        readonly counts: number;
    };
    /** The best such pathway, which may repeat disciplines; `null` = the quotas are out of reach. */
    readonly path: readonly Internship[] | null;
}
/** Nothing charged, nothing remembered. */
export declare function relaxFreely(problem: StudentProblem): Relaxation;
/** How many values a relaxation with so many disciplines remembered has. */
export declare function countValues(problem: StudentProblem, remembered: number): number;
/** Solves the small program of a relaxation. */
export declare function relaxRepeats(problem: StudentProblem, pricing: Pricing, relaxation: Relaxation): Completion;
