import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
import type { StudentProblem } from './student-problem.ts';
/** What one student may do, and what it is worth to the student. */
export interface Pathway {
    readonly student: number;
    readonly blocks: readonly Internship[];
    readonly desire: number;
    /** Every cell that is occupied, ascending. */
    readonly cells: readonly number[];
}
/** Pathways met so far, each once. */
export declare class PathwayPool {
    #private;
    readonly all: Pathway[];
    readonly byStudent: readonly Pathway[][];
    constructor(instance: MssInstance, problems: readonly StudentProblem[]);
    /** Takes in a student's whole pathway, blocks by start; `false` when it was there already. */
    add(student: number, blocks: readonly Internship[]): boolean;
    /** Of each student the best pathway met, at prices of cells; whoever has none is left out. */
    chooseBest(weights: Float64Array, cells: Float64Array): readonly Internship[];
    /** Takes in one pathway a student; an empty one only where nothing is asked. */
    addBoard(paths: readonly (readonly Internship[])[]): void;
}
