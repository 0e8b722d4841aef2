import type { Atlas } from '../atlas/atlas.ts';
import { countUp, shareInts } from '../atlas/shared-arrays.ts';
import { tariffUnder } from '../prices/hold.ts';
import { NearPaths } from '../prices/near-paths.ts';
import { type ProvedPrices, unscale } from '../prices/prove-bound.ts';
import { tollsUnder } from '../prices/tolls.ts';
import type { NearPath } from '../prices/walk-chart.ts';
import type { Board } from './board.ts';

/** More pathways than these are not written down. */
const MOST_LISTED = 250_000;

/**
 * The atlas with its pathways written down: all that an allocation may take whose total is at most `most`, as the prices prove
 * (a pathway is out when it alone is dearer, against its agent's cheapest one, than what lies between the bound and `most`).
 * The same atlas where they are too many.
 */
export function listPaths(board: Board, { proof, exact }: ProvedPrices, most: number): Atlas {
  const { atlas, holds } = board;
  const margin = most - exact;
  if (margin === Infinity) return atlas;
  const sides = unscale(proof);
  const tariff = tariffUnder(atlas, { rates: board.rates, holds }, sides);
  const near = new NearPaths(atlas, tollsUnder(atlas, tariff));
  const lists: (readonly NearPath[])[] = [];
  let left = MOST_LISTED;
  for (let agent = 0; agent < atlas.agents; agent += 1) {
    const { paths, complete } = near.list(agent, { margin, most: left });
    if (!complete) return atlas;
    left -= paths.length;
    lists.push(paths);
  }
  const paths = lists.flat();
  return {
    ...atlas,
    listed: {
      first: shareInts(countUp(lists)),
      firstChoice: shareInts(countUp(paths.map(({ choices }) => choices))),
      choice: shareInts(paths.flatMap(({ choices }) => [...choices])),
      firstMiss: shareInts(countUp(paths.map(({ misses }) => misses))),
      miss: shareInts(paths.flatMap(({ misses }) => [...misses])),
    },
  };
}
