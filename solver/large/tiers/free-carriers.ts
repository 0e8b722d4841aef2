import type { Atlas } from '../atlas/atlas.ts';
import { Board } from '../board/board.ts';
import { listPaths } from '../board/list-paths.ts';
import { capLoads, type LoadCap, type WorstLoad } from '../prices/cap-loads.ts';
import { proveBound, unscale } from '../prices/prove-bound.ts';
import type { LaterBound, Weighed } from '../prices/weighed.ts';

/**
 * What is proved of the tiers after the guide where others may carry the worst load `most`, too: by the same prices, over all pathways
 * that a first total of at most `total` leaves.
 */
export function freeCarriers(
  { atlas, worst }: { readonly atlas: Atlas; readonly worst: WorstLoad },
  { rates, prices, later }: Pick<Weighed, 'rates' | 'prices' | 'later'>,
  { most, total }: { readonly most: number; readonly total: number },
): Pick<Weighed, 'later' | 'laterCap'> {
  const laterCap: LoadCap = { most, fewest: false };
  if (later.size === 0) return { later, laterCap };
  const within = capLoads(atlas, worst, laterCap);
  const left = listPaths(new Board(within, rates), proveBound(within, rates, prices), total);
  const freed = new Map<number, LaterBound>();
  for (const [tier, { proof, holds }] of later) {
    const own = rates.map((_, t) => (t === tier ? 1 : 0));
    const proved = proveBound(left, own, unscale(proof), holds);
    freed.set(tier, { bound: proved.bound, proof: proved.proof, holds });
  }
  return { later: freed, laterCap };
}
