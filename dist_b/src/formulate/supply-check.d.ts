import type { Sheet } from './emitter.ts';
import type { Obstacle } from './obstacle.ts';
import { type Omission } from './rule-instance.ts';
/**
 * Counting proof: each slot gives at most what its capacity of the most credited starters would gain. Where the
 * sum over all slots is below what the bound rotators still owe together, no allocation can cover everybody.
 */
export declare function checkSupply(sheet: Sheet, omissions: readonly Omission[]): readonly Obstacle[];
