import type { Annealer } from './annealer.ts';
import type { Keeper } from './keep-best.ts';
import type { Prices, PricingRun } from './price-pathways.ts';
import { type Search } from './settle-students.ts';
import type { ShareClock } from './share-clock.ts';
interface Turns extends Omit<PricingRun, 'more'> {
    readonly search: Search;
    readonly keeper: Keeper;
    readonly prices: Prices;
    readonly clock: ShareClock;
    /** What goes on beside. */
    readonly annealer: Annealer | undefined;
}
/**
 * Three searches in turn until the bound is reached or time is up: groups of students choose again along the prices (`explore`), single
 * internships move (`annealBest`), and HiGHS chooses among all pathways met (`choosePathways`). Prices that have no
 * counterpart yet are of little use: then annealing comes first, and takes nearly all of the time.
 */
export declare function takeTurns(turns: Turns): Promise<void>;
export {};
