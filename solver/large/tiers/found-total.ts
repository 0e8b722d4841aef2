import type { SearchedTotal } from '../improve/improve-allocation.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { LoadCap } from '../prices/cap-loads.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import type { WeightedResult } from '../prices/weighted-result.ts';
import { type Refuted, searchTotal, type TotalSearch } from './search-total.ts';

/** The first total, found and bounded. */
export interface FoundTotal extends SearchedTotal {
  readonly chosen: Int32Array;
  /** It was searched within these; `null` = none. */
  readonly cap: LoadCap | null;
  /** Those who carry the worst load were taken to have to. */
  readonly isAssumed: boolean;
  /** What is proved of the total against all pathways. */
  readonly proof: ProvedPrices & Pick<WeightedResult, 'cap'>;
}

/** What is the same in all searches for a component's first total. */
export interface TotalTask extends Pick<TotalSearch, 'rates' | 'allowance' | 'where' | 'isLast'> {
  readonly engine: LargeEngine;
  /** Seconds left for all of them. */
  readonly left: () => number;
}

/** One of them. */
export interface SearchOptions
  extends Pick<TotalSearch, 'network' | 'isTrial' | 'isStart' | 'known' | 'cutoff'> {
  /** Of the time left. */
  readonly share: number;
  /** What the network is within; `null` = nothing. */
  readonly cap: LoadCap | null;
}

/** Searches a network for the first total, as `searchTotal`; `null` also where somebody is left without a pathway, or a guarantee broken. */
export async function findTotal(
  { engine, left, ...task }: TotalTask,
  { share, cap, ...options }: SearchOptions,
): Promise<FoundTotal | Refuted | null> {
  const found = await searchTotal(engine, { ...task, ...options, seconds: share * left() });
  if (found === null || 'refutation' in found) return found;
  if (!found.allocation.isComplete()) return null;
  const proof = { ...found.overall, bound: found.bound, cap };
  return { ...found, chosen: found.allocation.chosen(), cap, isAssumed: false, proof };
}
