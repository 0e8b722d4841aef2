import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import { proveBound } from './dual-ascent.ts';
import { buildFace } from './face-program.ts';
import type { PathsWithin, Reach } from './remember-paths.ts';

/** Prices, the bound they prove, and the same prices as the integers behind it. */
export interface ProvedPrices {
  readonly prices: Float64Array;
  readonly bound: number;
  readonly proof: Float64Array;
}

/** How far one solve may move a price (in units of the aim), and the pathways it sees. */
const RADIUS = 20;
const FACE: Reach = { margin: 30, most: 150 };
const MOST_ROUNDS = 3;
/** Gain (of the bound) below which another solve is not worth its time. */
const LEAST_GAIN = 4e-5;

/**
 * Better prices by linear programs over the pathways near the optimal face: what ascent leaves between its bound and
 * the relaxation's value is closed by one or two of them. The bound never becomes worse.
 */
export async function improvePrices(
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
    const face = buildFace(board, means.pathsUnder(best.prices)(FACE), {
      prices: best.prices,
      radius: RADIUS,
    });
    const outcome = await means.relax(face.program);
    if (outcome.kind !== 'optimal' || outcome.duals === undefined) break;
    const prices = outcome.duals.rows.slice(face.firstSide);
    const { bound, prices: proof } = proveBound(board.atlas, means.rates, prices);
    const gain = bound - best.bound;
    if (gain > 0) best = { prices, bound, proof };
    if (gain <= LEAST_GAIN * Math.abs(bound)) break;
  }
  return best;
}
