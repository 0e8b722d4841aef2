import type { Emitter } from '../emitter.ts';
/**
 * Rotators in a slot up to its capacity; in WTE up to capacity + excess.
 * Facts: `capacity`, `excess` (hundredths), `unit`.
 */
export declare const capacity: Emitter;
