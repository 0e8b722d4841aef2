import type { Emitter } from '../emitter.ts';
/**
 * Credits of the subject, history included, reach at least what is required by the deadline.
 * Facts: `subject`, `required`, `had` (hundredths), `deadline` (cycle).
 */
export declare const cover: Emitter;
