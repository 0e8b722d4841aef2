import type { Internship } from './check-solution.ts';
/** A solution as CSV, numbers counted from 1 as in the instance: by student, then by start. It holds nothing of the instance itself. */
export declare function writeSolution(solution: readonly Internship[]): string;
/** Reads such a file. Throws a `SyntaxError` that names the line which is not four whole numbers. */
export declare function readSolution(text: string): Internship[];
