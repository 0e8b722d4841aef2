import type { Emitter } from '../emitter.ts';
/** A slot may ask for a least number of months since registration. Facts: `months`, `required`. */
export declare const registration: Emitter;
