import type { Keeper } from './keep-best.ts';
import type { PathwayPool } from './pathway-pool.ts';
import { type Search } from './settle-students.ts';
/**
 * Ruin and recreate: a group leaves, chooses again along the prices, and everybody they touch after them. What students choose on the
 * way goes to the pool. Without a solution the pool's best pathways are settled first. Ends at the bound, or when time is up.
 */
export declare function explore(search: Search, options: {
    readonly prices: Float64Array;
    readonly keeper: Keeper;
    readonly bound: number;
    readonly pool: PathwayPool;
}): void;
