import { type Completion, type Pricing, type Relaxation } from './relax-repeats.ts';
import type { StudentProblem } from './student-problem.ts';
/**
 * Moves the charges step by step towards the least bound; `target` is a value that some pathway has, −Infinity where none is known.
 * Where the bound stays above it for want of memory, one more discipline is remembered from the next time on.
 */
export declare function tuneRelaxation(problem: StudentProblem, pricing: Pricing, options: {
    readonly relaxation: Relaxation;
    readonly target: number;
    readonly steps: number;
}): {
    readonly completion: Completion;
    readonly next: Relaxation;
};
export declare const KEPT = 0.7;
/**
 * By how much the relaxed pathway does each discipline too often (or a forced one too seldom), and each hospital, and one
 * discipline without another: where its charge should go.
 */
export declare function countExcess(problem: StudentProblem, { path, charges }: Completion): Float64Array;
/** Charges a step further, in whole numbers. */
export declare function moveCharges(problem: StudentProblem, charges: Float64Array, direction: Float64Array, length: number): Float64Array;
