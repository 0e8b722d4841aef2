import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
import type { Pricing } from './relax-repeats.ts';
import type { StudentProblem } from './student-problem.ts';
/** Desires are counted in so many parts, so that prices can be integers. */
export declare const SCALE = 1000;
/** Value of a pathway, blocks by start, under a pricing. */
export declare function worthOf(instance: MssInstance, problem: StudentProblem, pricing: Pricing, blocks: readonly Internship[]): number;
