import { type Random } from '../generate/random.ts';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
import { type Relaxation } from './relax-repeats.ts';
import { type StudentResult } from './search-student.ts';
import { type Staffing } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';
/** One pathway a student, and who stands where. */
export interface Board {
    readonly paths: (readonly Internship[])[];
    readonly staffing: Staffing;
}
export interface Search {
    readonly instance: MssInstance;
    readonly problems: readonly StudentProblem[];
    /** By student: they make completion bounds good. */
    readonly relaxations: readonly Relaxation[];
    /** What each student's desire counts for: `SCALE`, and more for those who may be worst off. */
    readonly weights: Float64Array;
    readonly beam: number;
    readonly random: Random;
    readonly more: () => boolean;
}
/** A solution by student; without one nobody has anything yet. */
export declare function openBoard(instance: MssInstance, solution?: readonly Internship[]): Board;
/**
 * Lets the students choose again one after the other: each the best pathway under `prices` and what it would break, at `fines` by
 * cell. Rounds go on with higher fines where something is still broken. True when nothing is.
 */
export declare function settleStudents(search: Search, board: Board, options: {
    readonly prices: Float64Array;
    readonly fines: Float64Array;
    readonly rounds: number;
}): boolean;
/** One student's best answer to everybody else's pathways. */
export declare function chooseAgain(search: Search, board: Board, problem: StudentProblem, { prices, fines }: {
    readonly prices: Float64Array;
    readonly fines: Float64Array;
}): StudentResult;
