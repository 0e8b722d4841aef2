import type { Internship } from './check-solution.ts';
import { type Draft } from './draft.ts';
import type { MssInstance } from './read-instance.ts';
import type { StudentProblem } from './student-problem.ts';
/** A draft of every student, and what they come to together; built for trying many small changes. */
export declare class DraftBoard {
    #private;
    readonly drafts: readonly Draft[];
    /** `paths` by student, each whole. */
    constructor(instance: MssInstance, problems: readonly StudentProblem[], paths: readonly (readonly Internship[])[]);
    /** As the benchmark scores: total and least desire, whatever wards are short of. */
    get score(): number;
    /** Whether every ward has as many as it should. */
    get whole(): boolean;
    /** The score less what wards are fined for students too few or too many. */
    get worth(): number;
    /** Where staffing is missed it costs more from now on: what is hard to fill comes to be worth filling. */
    raiseFines(): void;
    desire(student: number): number;
    /** What the score becomes when a student's desire does. */
    scoreWith(student: number, desire: number): number;
    /** Exchanges a student's draft for another, worth `desire`. The other becomes what the student had: the same call undoes it. */
    exchange(student: number, other: Draft, desire: number): void;
    path(student: number): Internship[];
}
