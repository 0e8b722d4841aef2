import type { Board } from '../board/board.ts';
import { tollsBeside } from '../board/match-mates.ts';
import { tariffUnder } from '../prices/hold.ts';
import { NearPaths, type Reach } from '../prices/near-paths.ts';
import { type ProvedPrices, proveBound } from '../prices/prove-bound.ts';
import { listFace, type SharedFace } from './face.ts';
import { PrimalDual } from './primal-dual.ts';

/** What is listed: around moving prices generously, for they will have moved before the next look. */
const REACH: Reach = { margin: 100, most: 40 };
/** Where fewer pathways than these are listed for an agent on the average, nearly all are as cheap as others: each gets some more. */
const SPARSE = 4;
const LEAST = 5;
/** When so many are left of the agents for whom everything was listed, it is listed anew. */
const AGAIN = 0.8;
/** Steps of a phase; prices move most at first, so that the first looks come sooner. */
const FIRST_PHASE = 50;
const PHASE = 150;
const LEAST_PHASES = 4;
const MOST_PHASES = 24;
/** Gain (of the bound) below which a phase was in vain, and how many such phases in a row are enough. */
const LEAST_GAIN = 2e-5;
const MOST_IDLE = 2;

/** The relaxation of a board, listed anew around its own prices. */
export class MovingFace {
  readonly relaxation: PrimalDual;
  readonly #board: Board;
  readonly #rates: Float64Array;
  #listed = Infinity;

  constructor(board: Board, rates: Float64Array, prices: Float64Array) {
    this.#board = board;
    this.#rates = rates;
    this.relaxation = new PrimalDual(board, rates, prices);
  }

  /** Lists what the agents may take beside those on the board, and takes steps on it. */
  run(agents: readonly number[], steps: number): SharedFace {
    const fresh = agents.length <= AGAIN * this.#listed || agents.length === this.#listed;
    if (fresh) this.#listed = agents.length;
    const { atlas, holds, unit } = this.#board;
    const { relaxation } = this;
    const { prices } = relaxation;
    const tariff = tariffUnder(atlas, { rates: this.#rates, holds }, prices);
    const near = new NearPaths(atlas, tollsBeside(this.#board, tariff));
    const former = relaxation.current;
    const list = (least: number): SharedFace => {
      const reach = { ...REACH, margin: REACH.margin * unit, least };
      return listFace(this.#board, near, agents, { reach, former, fresh });
    };
    const listed = list(1);
    const isSparse = listed.shares.length < SPARSE * agents.length;
    relaxation.open(isSparse ? list(LEAST) : listed);
    relaxation.run(steps);
    return relaxation.current;
  }
}

/** Better prices from the relaxation over what is near, phase by phase. The bound never becomes worse. */
export function refinePrices(
  board: Board,
  face: MovingFace,
  {
    rates,
    known,
    stop,
  }: { readonly rates: Float64Array; readonly known: ProvedPrices; readonly stop: () => boolean },
): ProvedPrices {
  const { atlas } = board;
  const everybody = Array.from({ length: atlas.agents }, (_, agent) => agent);
  let best = known;
  let idle = 0;
  for (let phase = 0; phase < MOST_PHASES && idle < MOST_IDLE && !stop(); phase += 1) {
    face.run(everybody, Math.min(PHASE, FIRST_PHASE * (phase + 1)));
    const prices = face.relaxation.takeMean();
    const found = proveBound(atlas, rates, prices, board.holds);
    const isVain = found.exact - best.exact <= LEAST_GAIN * Math.abs(found.exact);
    if (phase >= LEAST_PHASES) idle = isVain ? idle + 1 : 0;
    if (found.exact > best.exact) best = found;
  }
  return best;
}
