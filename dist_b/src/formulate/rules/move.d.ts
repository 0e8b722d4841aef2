import type { Emitter } from '../emitter.ts';
/**
 * Changes of site (or area, or employer) between one horizon assignment and the next, at most `at_most`
 * (default 0). Facts: `of` (site, area, employer), `limit`, `deadline`.
 */
export declare const move: Emitter;
