import type { Emitter } from '../emitter.ts';
/** Rotators still in preceptorship on the first day of the cycle ≤ preceptor places of the slot (blank = no limit). Fact: `places`. */
export declare const preceptor: Emitter;
