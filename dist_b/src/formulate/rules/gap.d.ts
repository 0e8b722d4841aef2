import type { Emitter } from '../emitter.ts';
/**
 * Horizon cycles without a placement though workable, at most `at_most` (default 0); one left empty by decision
 * does not count. Facts: `limit`, `deadline`.
 */
export declare const gap: Emitter;
