import type { Entry } from './referee.ts';
/**
 * Charts of a suite by file name: time to proof and peak memory by size for each kind of tiers, and the gap over time
 * on the largest instance with one tier that anybody followed.
 */
export declare function drawResults(suite: string, entries: readonly Entry[]): Map<string, string>;
