import { type Relaxation } from './relax-repeats.ts';
import { type StudentResult } from './search-student.ts';
import type { StudentProblem } from './student-problem.ts';
/** What everybody would have alone in the world. */
export interface Ideals {
    /** By student. */
    readonly own: readonly Ideal[];
    /** No solution scores more: all uppers, and the least of them. */
    readonly bound: number;
    /** The score if everybody could have what was found. */
    readonly score: number;
    /** What each student's desire counts for in the bound: `SCALE`, and as much more among those with the least upper. */
    readonly weights: Float64Array;
}
interface Ideal {
    readonly problem: StudentProblem;
    readonly result: StudentResult;
    /** At which the bound is good. */
    readonly relaxation: Relaxation;
}
/** A quick search for each student's optimum. */
export declare function findIdeals(problems: readonly StudentProblem[]): Ideals;
/** The same with more states and better charges wherever an optimum is not sure yet, until time is up. */
export declare function deepenIdeals({ own }: Ideals, limits: {
    readonly beam: number;
    readonly more: () => boolean;
}): Ideals;
/** Three depths, since most students need few states, and the share of the time limit by which each is to be over. */
export declare const IDEAL_DEPTHS: readonly {
    readonly beam: number;
    readonly share: number;
}[];
export {};
