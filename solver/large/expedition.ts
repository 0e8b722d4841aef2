import type { Limit } from '../program/outcome.ts';
import type { Atlas } from './atlas.ts';
import { Board } from './board.ts';
import { ChainSearch } from './chain-search.ts';
import { ascendPrices, proveBound } from './dual-ascent.ts';
import { layOutBoard, shuffle, sweepChains } from './lay-out-board.ts';
import { Pricer, priceMisses, tariffPrice } from './pricer.ts';

/** A large field's weighted total, to be bounded and pressed down on one thread. */
export interface ExpeditionTask {
  readonly atlas: Atlas;
  /** Weight of each tier; integers. */
  readonly rates: Float64Array;
  /** Seconds for prices, and for an allocation by chains after them; `null`: only prices are wanted. */
  readonly ascentSeconds: number;
  readonly chainSeconds: number | null;
  readonly seed: number;
  /** Prices and an unfinished allocation to go on from; `null`: nothing is known yet. */
  readonly start: Pick<Returned, 'prices' | 'taken' | 'own'> | null;
  /** Relative gap that is small enough. */
  readonly gap: number;
}

export interface Returned {
  readonly kind: 'returned';
  /** Proved: no allocation has a smaller weighted total. */
  readonly bound: number;
  /** Prices of the sides, and of each agent's cheapest pathway under them. */
  readonly prices: Float64Array;
  readonly cheapest: Float64Array;
  /** Choices by agent and position, −1 after the last; an agent without a pathway has none. */
  readonly taken: Int32Array;
  /** What each agent's pathway costs it, misses included; NaN where it has none. */
  readonly own: Float64Array;
  /** The prices behind the bound, over `LARGE_SCALE`. */
  readonly proof: Float64Array;
}

export type ExpeditionResult =
  | Returned
  | { readonly kind: 'lost'; readonly limit: Limit; readonly message: string | null };

const MOST_EVALUATIONS = 4000;
/** Sweeps without gain after which chains have done what they can. */
const MOST_IDLE = 3;

/** Prices by ascent, an allocation along them, chains until nothing is gained or the time is over. */
export function runExpedition(
  task: ExpeditionTask,
  context: { readonly interrupted: () => Limit | null; readonly now: () => number },
): ExpeditionResult {
  const { atlas, rates } = task;
  const started = context.now();
  const within = (seconds: number) => (): boolean =>
    context.interrupted() !== null || context.now() - started > seconds * 1000;
  const { prices } =
    task.start ??
    ascendPrices(atlas, {
      rates,
      start: null,
      ceiling: null,
      evaluations: MOST_EVALUATIONS,
      stop: within(task.ascentSeconds),
    });
  const { bound, prices: proof } = proveBound(atlas, rates, prices);
  const board = new Board(atlas, rates);
  if (task.start !== null) replayBoard(board, task.start);
  const cheapest = cheapestOf(atlas, board, prices, rates);
  const random = openSequence(task.seed);
  const search = new ChainSearch(board, { prices, cheapest, random });
  const stop = within(task.ascentSeconds + (task.chainSeconds ?? 0));
  if (task.chainSeconds !== null) layOutBoard(board, search, { prices, cheapest, random, stop });
  const order = shuffle(atlas.agents, random);
  let idle = 0;
  while (
    task.chainSeconds !== null &&
    !stop() &&
    idle < MOST_IDLE &&
    board.total - bound > task.gap * Math.abs(board.total)
  )
    idle = sweepChains(board, search, order, { random, stop }) > 0 ? 0 : idle + 1;
  return { kind: 'returned', bound, prices, cheapest, taken: board.taken, own: ownCosts(board), proof };
}

/** What each agent's pathway costs it; NaN for those without one. */
export function ownCosts(board: Board): Float64Array {
  const { agents } = board.atlas;
  return Float64Array.from({ length: agents }, (_, agent) =>
    board.isPlaced(agent) ? board.ownCost(agent) : Number.NaN,
  );
}

/** Puts everybody back who had a pathway. */
export function replayBoard(board: Board, { taken, own }: Pick<Returned, 'taken' | 'own'>): void {
  const { agents, periods } = board.atlas;
  for (let agent = 0; agent < agents; agent += 1) {
    if (Number.isNaN(own[agent]!)) continue;
    const path = taken.slice(agent * periods, (agent + 1) * periods).filter((choice) => choice >= 0);
    board.place(agent, path, own[agent]!);
  }
}

/** Price of each agent's cheapest pathway. */
export function cheapestOf(
  atlas: Atlas,
  board: Board,
  prices: Float64Array,
  rates: Float64Array,
): Float64Array {
  const pricer = new Pricer(atlas);
  const priceOf = tariffPrice(atlas, { rates, costs: board.costs, sides: prices });
  const missPrices = priceMisses(atlas, rates);
  return Float64Array.from({ length: atlas.agents }, (_, agent) => pricer.search(agent, priceOf, missPrices));
}

/** A linear congruential sequence in 0 … 1: the same seed, the same search. */
export function openSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
