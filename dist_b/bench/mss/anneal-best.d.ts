import { type Heat } from './anneal.ts';
import type { Keeper } from './keep-best.ts';
import type { PathwayPool } from './pathway-pool.ts';
import type { MssInstance } from './read-instance.ts';
import { type Search } from './settle-students.ts';
/**
 * Anneals the best solution, or without one what everybody would take at the prices, and offers what comes of it. The first time long and from
 * great heat; later only warmed. Without a pathway for everybody nothing happens.
 */
export declare function annealBest(search: Search, known: {
    readonly keeper: Keeper;
    readonly pool: PathwayPool;
    readonly prices: Float64Array;
}, turn: {
    readonly first: boolean;
    /** Part of the turn's time that has passed. */
    readonly passed: () => number;
}): void;
/** Hot enough that the order of the start is forgotten: the more so, the more places have to be filled, for there order is hard to change. */
export declare function melt(instance: MssInstance): Heat;
