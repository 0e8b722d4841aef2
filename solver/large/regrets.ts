import type { Board } from './board.ts';
import { Pricer, tariffPrice } from './pricer.ts';

/** How much dearer agents' pathways are than their cheapest ones under prices. */
export class Regrets {
  readonly #board: Board;
  readonly #prices: Float64Array;
  readonly #cheapest: Float64Array;

  constructor(board: Board, rates: Float64Array, prices: Float64Array) {
    const { atlas, costs, missPrices } = board;
    const pricer = new Pricer(atlas);
    const priceOf = tariffPrice(atlas, { rates, costs, sides: prices });
    this.#board = board;
    this.#prices = prices;
    this.#cheapest = Float64Array.from({ length: atlas.agents }, (_, agent) =>
      pricer.search(agent, priceOf, missPrices),
    );
  }

  /** Of an agent on the board. */
  of(agent: number): number {
    const { atlas } = this.#board;
    const { sideFirst, side, sideWeight } = atlas;
    let price = this.#board.ownCost(agent);
    for (const choice of this.#board.pathOf(agent)) {
      for (let e = sideFirst[choice]!; e < sideFirst[choice + 1]!; e += 1)
        price -= this.#prices[side[e]!]! * sideWeight[e]!;
    }
    return price - this.#cheapest[agent]!;
  }
}
