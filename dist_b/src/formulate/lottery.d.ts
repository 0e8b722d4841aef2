import type { ProgrammeIndex } from './programme-index.ts';
/**
 * The published draw of one cycle: rotators in order of SHA-256(seed ␟ rotator ␟ first day of the cycle), so that
 * the next run of the same programme draws anew for other cycles. The first drawn holds ticket n, the last ticket 1.
 * Returns the ticket of each rotator by position.
 */
export declare function drawTickets(index: ProgrammeIndex, cycle: number): Int32Array;
/** Settles what the draw leaves equal: 0 … 999 out of SHA-256(seed ␟ rotator ␟ placement ␟ cycle). */
export declare function tieBreak(index: ProgrammeIndex, cell: {
    readonly rotator: number;
    readonly placement: number;
    readonly cycle: number;
}): number;
