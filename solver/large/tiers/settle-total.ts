import { MOST_WHOLE } from '../improve/improve-allocation.ts';
import type { WeightedResult } from '../prices/weighted-result.ts';
import { CapTrials } from './cap-trials.ts';
import { type FoundTotal, findTotal, type TotalTask } from './found-total.ts';
import type { LargeComponent } from './large-component.ts';
import { missNothing } from './misses.ts';
import { SEARCH_SHARE, searchWithinCaps } from './search-within-caps.ts';

/** More agents than these are not settled by whole pathways in any time. */
const MOST_SETTLED = 500;

interface SettledTotal {
  readonly found: FoundTotal;
  /** It misses something before the worst load, and is left to whole pathways as it is. */
  readonly isHandedOn: boolean;
  readonly loads: Pick<WeightedResult, 'settled' | 'leastWorst' | 'capRefutation'>;
}

/**
 * The least worst load of a component and the least first total within it, as far as they are found; and what else is proved of the worst
 * load. `null`: somebody is still without a pathway.
 */
export async function settleTotal(part: LargeComponent, task: TotalTask): Promise<SettledTotal | null> {
  const { model, network, worst } = part;
  if (worst === null) {
    const share = task.isLast ? 1 : SEARCH_SHARE;
    const unlimited = {
      network,
      cap: null,
      share,
      known: null,
      cutoff: null,
      isTrial: false,
      isStart: false,
    };
    const found = await findTotal(task, unlimited);
    if (found === null || 'refutation' in found) return null;
    return { found, isHandedOn: false, loads: { settled: [], leastWorst: 0, capRefutation: null } };
  }
  const trials = new CapTrials(part, worst, task);
  const isSummed = model.tiers.slice(0, worst.index).every(({ kind }) => kind === 'sum');
  const isFollowed = isSummed && part.isFollowed;
  const found = await searchWithinCaps(worst, {
    search: (cap, share, ends) => trials.search(cap, share, ends),
    searchFrom: (best, share) => trials.searchFrom(best, share),
    searchSettled: (best) => trials.searchSettled(best),
    leastWorst: () => trials.leastWorst,
    valuesOf: (one) => trials.valuesOf(one),
    isSettled: (one) => trials.isSettled(one),
    isCrowd: network.agents > MOST_WHOLE,
    isSettling: isSummed && network.agents <= MOST_SETTLED,
    isFollowed,
  });
  if (found === null) return null;
  const { settled, leastWorst, capRefutation } = trials;
  return {
    found: { ...found, proof: trials.proofOf(found) },
    isHandedOn: isFollowed && !missNothing(trials.valuesOf(found), worst.index),
    loads: { settled, leastWorst, capRefutation },
  };
}
