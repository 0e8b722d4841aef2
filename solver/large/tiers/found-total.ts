import type { SearchedTotal } from '../improve/better-board.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { LoadCap } from '../prices/cap-loads.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import type { Weighed } from '../prices/weighed.ts';
import { type SearchedInVain, searchTotal, type TotalSearch } from './search-total.ts';

/** The first total, found and bounded. */
export interface FoundTotal extends SearchedTotal {
  readonly chosen: Int32Array;
  /** It was searched within these; `null` = none. */
  readonly cap: LoadCap | null;
  /** Those who carry the worst load were taken to have to. */
  readonly isAssumed: boolean;
  /** What is proved of the total against all pathways. */
  readonly proof: ProvedPrices & Pick<Weighed, 'cap'>;
}

/** What is the same in all searches for a component's first total. */
export interface TotalTask extends Pick<TotalSearch, 'rates' | 'given' | 'where' | 'isLast'> {
  readonly engine: LargeEngine;
  /** Seconds left for all of them. */
  readonly left: () => number;
}

/** One of them. */
export interface TotalMeans extends Pick<TotalSearch, 'atlas' | 'isTrial' | 'isStart' | 'known' | 'vain'> {
  /** Of the time left. */
  readonly share: number;
  /** What the atlas is within; `null` = nothing. */
  readonly cap: LoadCap | null;
}

/** Searches an atlas for the first total, as `searchTotal`; `null` also where somebody is left without a pathway, or a guarantee broken. */
export async function findTotal(
  { engine, left, ...task }: TotalTask,
  { share, cap, ...means }: TotalMeans,
): Promise<FoundTotal | SearchedInVain | null> {
  const found = await searchTotal(engine, { ...task, ...means, seconds: share * left() });
  if (found === null || 'vain' in found) return found;
  if (!found.board.isComplete()) return null;
  const proof = { ...found.told, bound: found.bound, cap };
  return { ...found, chosen: found.board.chosen(), cap, isAssumed: false, proof };
}
