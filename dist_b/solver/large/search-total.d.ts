import { type Where } from '../engine.ts';
import type { Atlas } from './atlas.ts';
import { type SearchedTotal } from './better-board.ts';
import type { LargeEngine } from './large-engine.ts';
import type { ProvedPrices } from './prove-bound.ts';
/** What is searched, for how long, and what is told of it. */
export interface TotalSearch {
    readonly atlas: Atlas;
    readonly rates: Float64Array;
    /** What tiers that follow may be given of it, for an allocation. */
    readonly given: (chosen: Int32Array) => number;
    /** The tier that the total is told as. */
    readonly where: Where;
    readonly seconds: number;
    /** Ends where somebody is still without a pathway after the first neighbourhoods. */
    readonly isTrial: boolean;
    /** No tier follows. */
    readonly isLast: boolean;
}
/**
 * Prices, an allocation along them, then what betters it: the least weighted total of an atlas; `null` = nothing found.
 * `told` are the prices that prove the most against all pathways.
 */
export declare function searchTotal(engine: LargeEngine, { atlas, rates, given, where, seconds, isTrial, isLast }: TotalSearch): Promise<(SearchedTotal & {
    readonly told: ProvedPrices;
}) | null>;
