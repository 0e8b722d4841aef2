import type { Backend } from './backend.ts';
/**
 * javascript-lp-solver: pure JavaScript, dense tableau. For small programs and as a second opinion. It
 * cannot be interrupted, and starts, cutoffs and seeds mean nothing to it (the guard applies the cutoff).
 */
export declare function jslpBackend(): Backend;
