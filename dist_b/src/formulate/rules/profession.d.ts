import type { Emitter } from '../emitter.ts';
/** A rotation is open to the professions it lists, or to all. Facts: `profession`, `allowed`. */
export declare const profession: Emitter;
