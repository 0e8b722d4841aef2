import type { Program } from './program.ts';
/**
 * Greatest integer that divides the objective of every point: the distance between two different objective
 * values is at least this. 1 for a zero objective; `null` when a continuous column has a cost, so that
 * nothing is known.
 */
export declare function objectiveStep(program: Program): number | null;
/**
 * Rounds a claimed lower bound up to the next value the objective can take. Noise below `BOUND_NOISE` is
 * taken off first, so that 12.000000001 stays 12.
 */
export declare function roundBoundUp(bound: number, step: number | null): number;
/** A number above every objective below `cutoff` and under every other, as far from both as can be. */
export declare function placeCutoff(cutoff: number, step: number | null): number;
/** Of two integers ≥ 0; the other one when one is 0. */
export declare function greatestCommonDivisor(a: number, b: number): number;
