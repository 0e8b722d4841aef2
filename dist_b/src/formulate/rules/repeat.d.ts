import type { Emitter } from '../emitter.ts';
/**
 * Assignments of each thing in the subject, history entries included, at most `at_most` (default 1); blank =
 * each rotation. Facts: `subject`, `had`, `limit`, `deadline`.
 */
export declare const repeat: Emitter;
