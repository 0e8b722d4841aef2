import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import { proveBound } from './dual-ascent.ts';
import { buildPolish } from './polish-program.ts';
import type { ProvedPrices } from './refine-prices.ts';
import type { PathsWithin, Reach } from './remember-paths.ts';

/** How far one solve may move a price (in units of the aim), and the pathways it sees. */
const RADIUS = 20;
const FACE: Reach = { margin: 30, most: 150 };
const MOST_ROUNDS = 1;
/** Gain (of the bound) below which another solve is not worth its time. */
const LEAST_GAIN = 1e-5;

/**
 * Better prices by linear programs over the pathways near the optimal face: what steps leave between their bound
 * and the relaxation's value is closed by one or two of them. The bound never becomes worse.
 */
export async function polishPrices(
  board: Board,
  known: ProvedPrices,
  means: {
    readonly rates: Float64Array;
    readonly pathsUnder: (prices: Float64Array) => PathsWithin;
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
  },
): Promise<ProvedPrices> {
  let best = known;
  for (let round = 0; round < MOST_ROUNDS && !means.stop(); round += 1) {
    const polish = buildPolish(board, means.pathsUnder(best.prices)(FACE), {
      prices: best.prices,
      radius: RADIUS * board.unit,
    });
    const outcome = await means.relax(polish.program);
    if (outcome.kind !== 'optimal' || outcome.duals === undefined) break;
    const prices = outcome.duals.rows.slice(polish.firstSide);
    const { bound, prices: proof } = proveBound(board.atlas, means.rates, prices, board.holds);
    const gain = bound - best.bound;
    if (gain > 0) best = { prices, bound, proof };
    if (gain <= LEAST_GAIN * Math.abs(bound)) break;
  }
  return best;
}
