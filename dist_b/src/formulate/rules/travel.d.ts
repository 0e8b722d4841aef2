import type { Emitter } from '../emitter.ts';
/** No site further from home than the rotator's limit; an unknown time is no restriction. Facts: `minutes`, `limit`, `area`. */
export declare const travel: Emitter;
