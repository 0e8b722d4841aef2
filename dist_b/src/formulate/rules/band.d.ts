import type { Emitter } from '../emitter.ts';
/** A slot takes bands between two limits; a side that is blank, of slot or rotator, does not restrict. Facts: `band`, `minBand`, `maxBand`. */
export declare const band: Emitter;
