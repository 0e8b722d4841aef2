import type { Tier } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
/** Least load of each counted agent, as if it were alone; −Infinity for the others. */
export declare function leastLoads(atlas: Atlas, tier: Tier, index: number): Float64Array;
