import type { Emitter } from '../emitter.ts';
/**
 * Two rotators together: in each cycle workable for both, as many of them in each slot (site, rotation) as
 * the other, that is both there or neither. Apart: never both. Past the horizon only when both go on. One
 * instance a cycle.
 * Facts: `kind`, `scope`, `other`.
 */
export declare const pair: Emitter;
