import type { Emitter } from '../emitter.ts';
/** Rotators in a slot ≤ supervisors × rotators per supervisor, where both are given. Facts: `supervisors`, `ratio`, `limit`. */
export declare const supervision: Emitter;
