import type { MssInstance } from './read-instance.ts';
/** What one student may do and what it is worth, others put aside. Wards are numbered `hospital × disciplines + discipline`. */
export interface StudentProblem {
    readonly student: number;
    readonly periods: number;
    readonly duration: number;
    readonly hospitals: number;
    readonly disciplines: number;
    /** Disciplines that the student can do: there is a hospital, and room in the quotas for what comes before them. */
    readonly usable: readonly number[];
    readonly groupOf: readonly number[];
    readonly quotas: readonly number[];
    /** Sum of the quotas. */
    readonly internships: number;
    /** Counts done by group are one number: Σ count × stride. */
    readonly strides: readonly number[];
    /** The number at which all quotas are met. */
    readonly complete: number;
    /** Desire of one internship by ward; −Infinity where the student may not work. */
    readonly worth: Float64Array;
    /** 1 = the student is available for an internship from this period. */
    readonly startable: Uint8Array;
    /** By period: internships that the student is free for before it, and from it on. */
    readonly doneBy: Int32Array;
    readonly leftFrom: Int32Array;
    /** Bits of the disciplines that come before each. */
    readonly needs: Int32Array;
    /** The same one by one, of those that the student can do. */
    readonly pairs: readonly {
        readonly before: number;
        readonly after: number;
    }[];
    /** 1 = the quota of its group takes every discipline that is left, this one included. */
    readonly forced: Uint8Array;
    /** Of a change of hospital and of a period of waiting; both are added to the desire. */
    readonly change: number;
    readonly wait: number;
    /** Most disciplines at one hospital; `Infinity` where the student does not do so many in all. */
    readonly siteLimit: number;
}
/** One problem a student. Throws a `RangeError` where an instance has more than 30 disciplines. */
export declare function listStudentProblems(instance: MssInstance): readonly StudentProblem[];
