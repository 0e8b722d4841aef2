import type { MssInstance } from './read-instance.ts';
/** One internship: a student at a ward (hospital and discipline) from a period for the instance's duration. */
export interface Internship {
    readonly student: number;
    readonly start: number;
    readonly hospital: number;
    readonly discipline: number;
}
/** What a solution comes to. */
export interface MssVerdict {
    /** Broken constraints in words; empty = feasible. */
    readonly violations: readonly string[];
    /** Of each student. */
    readonly desires: readonly number[];
    /** Sum of the desires plus the least of them; to be maximised. */
    readonly score: number;
}
/**
 * Holds a solution against the definition of the benchmark and scores it. Written from the definition alone: it shares nothing with
 * the mapping or with any search. Internships may come in any order.
 */
export declare function checkSolution(instance: MssInstance, solution: readonly Internship[]): MssVerdict;
