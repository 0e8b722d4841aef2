import type { PathwayNetwork } from '../network/pathway-network.ts';
import { countUp, shareInts } from '../network/shared-arrays.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import { NearPaths } from '../prices/near-paths.ts';
import { dualsUnder } from '../prices/objective-cap.ts';
import { type ProvedPrices, unscale } from '../prices/prove-bound.ts';
import { reducedCostsUnder } from '../prices/reduced-costs.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** More pathways than these are not written down. */
const MOST_LISTED = 250_000;

/**
 * The network with its pathways written down: all that an allocation may take whose total is at most `most`, as the prices prove
 * (a pathway is out when it alone is dearer, against its agent's cheapest one, than what lies between the bound and `most`).
 * The same network where they are too many.
 */
export function listPaths(
  allocation: PartialAllocation,
  { proof, exact }: ProvedPrices,
  most: number,
): PathwayNetwork {
  const { network, objectiveCaps } = allocation;
  const margin = most - exact;
  if (margin === Infinity) return network;
  const sides = unscale(proof);
  const duals = dualsUnder(network, { rates: allocation.rates, objectiveCaps }, sides);
  const near = new NearPaths(network, reducedCostsUnder(network, duals));
  const lists: (readonly NearPath[])[] = [];
  let left = MOST_LISTED;
  for (let agent = 0; agent < network.agents; agent += 1) {
    const { paths, complete } = near.list(agent, { margin, most: left });
    if (!complete) return network;
    left -= paths.length;
    lists.push(paths);
  }
  const paths = lists.flat();
  return {
    ...network,
    listed: {
      first: shareInts(countUp(lists)),
      firstChoice: shareInts(countUp(paths.map(({ choices }) => choices))),
      choice: shareInts(paths.flatMap(({ choices }) => [...choices])),
      firstMiss: shareInts(countUp(paths.map(({ misses }) => misses))),
      miss: shareInts(paths.flatMap(({ misses }) => [...misses])),
    },
  };
}
