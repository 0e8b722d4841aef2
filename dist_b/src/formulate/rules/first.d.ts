import type { Emitter } from '../emitter.ts';
/**
 * The first assignment of a rotator without history is in the subject or, with at_most 0, is not. As a
 * precedence: whatever must not come first needs *any* assignment before it, which fails for exactly one
 * choice, the first. Facts: `subject`, `wanted` (`in` or `out`).
 */
export declare const first: Emitter;
