import type { Board } from './board.ts';
import type { ChainSearch } from './chain-search.ts';
import { Pricer } from './pricer.ts';

/** Pathways this near the cheapest one are taken at once while there is room. */
const AT_ONCE = 40;
/** First loss that bringing somebody in may cause, and how it grows from sweep to sweep. */
const FIRST_TOLERANCE = 60;
const GROWTH = 1.3;
const MOST_SWEEPS = 40;
/** Sweeps after which no loss is too great. */
const PATIENT_SWEEPS = 11;
/** Sweeps after which those on the board make room by chains of their own. */
const CALM_SWEEPS = 4;
const TRIALS = 12;

/**
 * A first allocation along the prices: whoever finds room on a pathway near their cheapest one takes it; the others
 * are brought in by chains, at little loss first. True when everybody is on the board.
 */
export function layOutBoard(
  board: Board,
  search: ChainSearch,
  guide: {
    readonly prices: Float64Array;
    readonly cheapest: Float64Array;
    readonly random: () => number;
    readonly stop: () => boolean;
  },
): boolean {
  const order = shuffle(board.atlas.agents, guide.random);
  takeNear(board, guide, order);
  let tolerance = FIRST_TOLERANCE;
  for (let sweep = 0; sweep < MOST_SWEEPS && !guide.stop(); sweep += 1) {
    const outside = order.filter((agent) => !board.isPlaced(agent));
    if (outside.length === 0) return true;
    for (const agent of outside) if (!guide.stop()) search.enter(agent, tolerance, TRIALS);
    if (sweep > CALM_SWEEPS) sweepChains(board, search, order, guide);
    tolerance = sweep < PATIENT_SWEEPS ? tolerance * GROWTH : Infinity;
  }
  return order.every((agent) => board.isPlaced(agent));
}

/** One round of chains from those who lose most against their cheapest pathway; how many gained. */
export function sweepChains(
  board: Board,
  search: ChainSearch,
  order: readonly number[],
  { random, stop }: { readonly random: () => number; readonly stop: () => boolean },
): number {
  let gained = 0;
  for (const agent of order) {
    if (stop()) break;
    const isWorth = board.isPlaced(agent) && (search.regret(agent) >= 1 || random() < 0.05);
    if (isWorth && search.improve(agent)) gained += 1;
  }
  return gained;
}

function takeNear(
  board: Board,
  { prices, cheapest }: { readonly prices: Float64Array; readonly cheapest: Float64Array },
  order: readonly number[],
): void {
  const { atlas, costs, load } = board;
  const { sideFirst, side, sideWeight } = atlas;
  const pricer = new Pricer(atlas);
  const priceOf = (choice: number): number => {
    let price = costs[choice]!;
    for (let e = sideFirst[choice]!; e < sideFirst[choice + 1]!; e += 1) {
      const s = side[e]!;
      if (board.isOver(s, load[s]! + sideWeight[e]!)) return Infinity;
      price -= prices[s]! * sideWeight[e]!;
    }
    return price;
  };
  for (const agent of order) {
    const price = pricer.search(agent, priceOf, board.missPrices);
    if (price - cheapest[agent]! > AT_ONCE) continue;
    const path = pricer.path.slice(0, pricer.pathLength);
    board.place(
      agent,
      path,
      path.reduce((sum, choice) => sum + costs[choice]!, pricer.pathMisses),
    );
  }
}

/** Agents in a random order. */
export function shuffle(agents: number, random: () => number): number[] {
  const order = Array.from({ length: agents }, (_, agent) => agent);
  for (let i = agents - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
