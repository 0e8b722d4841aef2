import { listPaths } from '../allocation/list-paths.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { capLoads, type LoadCap, type WorstLoad } from '../prices/cap-loads.ts';
import { proveBound, unscale } from '../prices/prove-bound.ts';
import type { LaterBound, WeightedResult } from '../prices/weighted-result.ts';

/**
 * What is proved of the tiers after the guide where others may carry the worst load `most`, too: by the same prices, over all pathways
 * that a first total of at most `total` leaves.
 */
export function freeCarriers(
  { network, worst }: { readonly network: PathwayNetwork; readonly worst: WorstLoad },
  { rates, prices, later }: Pick<WeightedResult, 'rates' | 'prices' | 'later'>,
  { most, total }: { readonly most: number; readonly total: number },
): Pick<WeightedResult, 'later' | 'laterCap'> {
  const laterCap: LoadCap = { most, fewest: false };
  if (later.size === 0) return { later, laterCap };
  const within = capLoads(network, worst, laterCap);
  const left = listPaths(new PartialAllocation(within, rates), proveBound(within, rates, prices), total);
  const freed = new Map<number, LaterBound>();
  for (const [tier, { proof, objectiveCaps }] of later) {
    const own = rates.map((_, t) => (t === tier ? 1 : 0));
    const proved = proveBound(left, own, unscale(proof), objectiveCaps);
    freed.set(tier, { bound: proved.bound, proof: proved.proof, objectiveCaps });
  }
  return { later: freed, laterCap };
}
