import type { Internship } from './check-solution.ts';
import { type Draft, type DraftRules } from './draft.ts';
import type { MssInstance } from './read-instance.ts';
/** A pathway of every student, and what they come to together; built for trying very many small changes. */
export declare class Roster {
    #private;
    /** By student: how many internships, and from which index on they stand in `starts` and `wards`, by start. */
    readonly sizes: Int32Array;
    readonly stride: number;
    readonly starts: Int32Array;
    readonly wards: Int32Array;
    readonly desires: Int32Array;
    readonly rules: DraftRules;
    /** Cells short of somebody come first, so many; and where each stands. */
    readonly short: Int32Array;
    readonly shortAt: Int32Array;
    shorts: number;
    /** Of a student and period too few or too many. */
    fine: number;
    /** `paths` by student, each whole. */
    constructor(instance: MssInstance, rules: DraftRules, paths: readonly (readonly Internship[])[], fine: number);
    /** As the benchmark scores: total and least desire, whatever wards are short of. */
    get score(): number;
    /** Whether every ward has as many as it should. */
    get whole(): boolean;
    /** What wards are fined for students too few or too many. */
    get fined(): number;
    /** Makes the draft what the student has. */
    copyTo(draft: Draft, student: number): void;
    /** What the score gains when the desires of two students, or of one named twice, become others. */
    gain(one: number, desire: number, two: number, other: number): number;
    /** Counts as if the student had the draft from now on; what wards are fined more by that. Staffing alone is changed. */
    restaff(student: number, draft: Draft): number;
    /** Takes `restaff` back. */
    unstaff(student: number, draft: Draft): void;
    /** The student has the draft, worth `desire`, from now on. Staffing was seen to. */
    take(student: number, draft: Draft, desire: number): void;
    path(student: number): Internship[];
}
/** The best paths that a roster went through; only what has changed is read again. */
export declare class BestPaths {
    #private;
    /** `start` is what the roster began with. */
    constructor(roster: Roster, start: readonly (readonly Internship[])[]);
    /** `null` where wards were short of somebody all the time. */
    get paths(): readonly (readonly Internship[])[] | null;
    /** The same, and `null` also where they have been taken since they became better. */
    takeFresh(): readonly (readonly Internship[])[] | null;
    /** Looks at the roster after two students (or one, named twice) got other drafts. */
    note(one: number, two: number): void;
}
