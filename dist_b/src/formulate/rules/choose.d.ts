import type { Emitter } from '../emitter.ts';
/**
 * Number of different rotations done out of the subject, history included, between two limits.
 * Facts: `subject`, `had`, `deadline`, and `required` or `limit` or both.
 */
export declare const choose: Emitter;
