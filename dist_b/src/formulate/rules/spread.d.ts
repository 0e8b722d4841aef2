import type { Emitter } from '../emitter.ts';
/**
 * Horizon cycles at each thing of the subject (blank = each site), between two limits; `seven_day:yes` counts
 * cycles in seven-day slots. Facts: `subject`, `deadline`, and `required` or `limit` or both.
 */
export declare const spread: Emitter;
