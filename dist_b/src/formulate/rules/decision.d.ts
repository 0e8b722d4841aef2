import type { Emitter } from '../emitter.ts';
/**
 * Coordinator's decisions. A forbidden cell, and every other cell of a fix, has no choice to begin with (see
 * `choices.ts`); a fix that no choice can honour becomes a row that cannot hold, so that the conflict has a
 * name. Facts: `decision`, `reason`, `decidedBy`.
 */
export declare const decision: Emitter;
