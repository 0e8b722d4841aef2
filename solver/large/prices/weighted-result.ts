import type { TierResult } from '../../model/tier-result.ts';
import type { LoadCap, WorstLoad } from './cap-loads.ts';
import type { ObjectiveCap } from './objective-cap.ts';
import type { ScaledPrices } from './prove-bound.ts';

/** What the search for the weighted total came to. */
export interface WeightedResult {
  readonly chosen: Int32Array;
  readonly rates: Float64Array;
  readonly guide: number;
  /** Of the weighted total, among pathways within `cap`. */
  readonly bound: number;
  /** No more than this was to be carried; `null` = anything. */
  readonly cap: LoadCap | null;
  /** The prices behind the bound, and the integers that they are rounded to. */
  readonly prices: Float64Array;
  readonly proof: ScaledPrices;
  /** By tier after the guide. */
  readonly later: ReadonlyMap<number, LaterBound>;
  /** Their bounds hold within this cap. */
  readonly laterCap: LoadCap | null;
  /** The tiers up to the worst load (and how many carry it) as whole pathways settled them; empty: they were not asked. */
  readonly settled: readonly TierResult[];
  /** No worst load below this can be had where nothing before it is missed. */
  readonly leastWorst: number;
  /** The tightest cap that prices alone prove too tight; `null` = none. */
  readonly capRefutation: CapRefutation | null;
}

/** A worst load that nobody can keep to where nothing before it is missed: at these rates, prices prove that it costs something there. */
export interface CapRefutation {
  readonly most: number;
  readonly rates: Float64Array;
  readonly proof: ScaledPrices;
}

/** What is proved of a tier after the guide, while the tiers before it are held. */
export interface LaterBound {
  readonly bound: number;
  readonly proof: ScaledPrices;
  readonly objectiveCaps: readonly ObjectiveCap[];
}

/** The worst load of all components, which later tiers hold in each. */
export interface HeldWorst {
  readonly worst: WorstLoad;
  readonly cap: LoadCap;
}
