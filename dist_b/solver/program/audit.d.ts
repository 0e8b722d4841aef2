import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';
/** What a point was found to be, in exact integers. */
export type Audit = {
    readonly feasible: true;
    /** Exact. */
    readonly objective: number;
    /** A copy with every column snapped to its integer. */
    readonly point: Float64Array;
} | {
    readonly feasible: false;
    readonly violated: Violation;
};
/** The first thing wrong with a point. `value` and `activity` are exact where they are bigint. */
export type Violation = {
    readonly kind: 'length';
    readonly expected: number;
    readonly found: number;
} | {
    readonly kind: 'fractional';
    readonly column: number;
    readonly value: number;
} | {
    readonly kind: 'column';
    readonly column: number;
    readonly value: number;
} | {
    readonly kind: 'row';
    readonly row: number;
    readonly activity: number | bigint;
}
/** The objective leaves the integers a double can hold. */
 | {
    readonly kind: 'overflow';
};
/**
 * Re-checks a point against a program in exact integers: columns are snapped to the nearest integer, then
 * every bound and row is recomputed. Continuous columns are snapped like the others: the programs here
 * have integer data, and a column that does not settle on an integer could not be added up exactly, so it
 * is reported as `fractional` rather than believed. Sums that could leave 2⁵³ are done in BigInt.
 */
export declare function auditPoint(program: Program, point: Float64Array): Audit;
/**
 * Holds an outcome of an integer solve against the program. A point that fails the audit, an "optimal"
 * objective above its own point's, or a bound above an audited objective turns the outcome into a fault
 * that says so; the rest comes back with exact objectives, snapped points and integral bounds. A proof is
 * trusted only for the objective it was claimed for: if the exact one is higher, the point stays as an incumbent.
 */
export declare function auditOutcome(program: Program, outcome: Outcome): Outcome;
/** One sentence part, for a fault's message. */
export declare function describeViolation(program: Program, violation: Violation): string;
