/**
 * An instance of Medical Student Scheduling (Akbarzadeh & Maenhout 2021). Everything counts from 0, the groups too;
 * matrices are flat, in row-major order of the dimensions named.
 */
export interface MssInstance {
    readonly students: number;
    readonly disciplines: number;
    readonly hospitals: number;
    readonly periods: number;
    /** Periods that every internship takes. */
    readonly duration: number;
    readonly groups: number;
    /** Most disciplines of one student at one hospital. */
    readonly siteLimit: number;
    /** Group of each discipline. */
    readonly groupOf: readonly number[];
    /** [student, group]: how many disciplines exactly. */
    readonly quota: readonly number[];
    /** [student, discipline] 0 or 1. */
    readonly allowed: readonly number[];
    /** [discipline, other] 1: the other must be completed before. */
    readonly precededBy: readonly number[];
    /** [student, period] 0 or 1. */
    readonly available: readonly number[];
    /** [student, hospital, discipline] 0 or 1. */
    readonly able: readonly number[];
    /** [hospital, discipline, period] students at most. */
    readonly most: readonly number[];
    /** [hospital, discipline, period] students at least. */
    readonly least: readonly number[];
    /** [student, 4]: weights of discipline, hospital, change (below 0) and wait (below 0). */
    readonly weights: readonly number[];
    /** [student, discipline] */
    readonly disciplinePreference: readonly number[];
    /** [student, hospital] */
    readonly hospitalPreference: readonly number[];
    /** Of each discipline, for the school. */
    readonly schoolValue: readonly number[];
}
/**
 * Reads MiniZinc data (`.dzn`): integers, one-dimensional lists, `[| … |]` tables and `array3d`. Throws a `SyntaxError` that
 * names the statement when one is missing, of the wrong size, given twice or not made of whole numbers in range.
 */
export declare function readInstance(text: string): MssInstance;
