import type { Internship } from './check-solution.ts';
import type { StudentProblem } from './student-problem.ts';
/** One student's internships as a search moves them about, by start. Wards are numbered `hospital × disciplines + discipline`. */
export interface Draft {
    size: number;
    readonly starts: Int32Array;
    readonly wards: Int32Array;
}
/** Room for so many internships. */
export declare function newDraft(most: number): Draft;
/** The rules and wishes of all students in flat tables of integers, which are read much sooner than objects. */
export interface DraftRules {
    readonly periods: number;
    readonly duration: number;
    readonly hospitals: number;
    readonly disciplines: number;
    /** By ward. */
    readonly disciplineOf: Int32Array;
    readonly hospitalOf: Int32Array;
    /** By discipline. */
    readonly groupOf: Int32Array;
    readonly needs: Int32Array;
    /** By student and ward; `LOST` where the student may not work. */
    readonly worth: Int32Array;
    /** By student and period. */
    readonly startable: Uint8Array;
    /** By student. */
    readonly change: Int32Array;
    readonly wait: Int32Array;
    readonly siteLimit: Int32Array;
    /** By student and rank: disciplines that the student can do, and how many they are. */
    readonly usable: Int32Array;
    readonly usables: Int32Array;
}
/** Whether a rule is broken. */
export declare function isLost(desire: number): boolean;
/** `problems` of one instance, at least one. */
export declare function tabulateRules(problems: readonly StudentProblem[]): DraftRules;
/** The pathway of a draft. */
export declare function readDraft({ disciplineOf, hospitalOf }: DraftRules, student: number, { size, starts, wards }: Draft): Internship[];
/**
 * What a draft is worth to a student; `isLost` where it breaks one of the student's own rules. Quotas are not looked at: drafts
 * have a whole pathway's groups from the start, and moves keep them.
 */
export declare function desireOf(rules: DraftRules, student: number, draft: Draft): number;
