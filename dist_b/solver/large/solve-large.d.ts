import type { Component } from '../components.ts';
import type { StrategyOutcome } from '../strategy.ts';
import type { LargeEngine } from './large-engine.ts';
/**
 * Any size, any time: an audited allocation, a bound for every tier, and an honest gap. Prices by subgradient ascent
 * and primal-dual steps, an allocation along their shares, then exact neighbourhoods side by side and a last attempt at
 * a proof. The tiers up to the first one that prices most choices are weighed into one total, sought among pathways within
 * the worst load that somebody must carry; the tiers after it follow one by one, all before them held.
 */
export declare function solveLarge(engine: LargeEngine, parts: readonly Component[]): Promise<StrategyOutcome>;
