import type { Board } from './board.ts';
import { ratesUnder } from './hold.ts';
import { PathValues } from './path-values.ts';
import { Pricer, tariffPrice } from './pricer.ts';

/** How much dearer agents' pathways are than their cheapest ones under prices. */
export class Regrets {
  readonly #board: Board;
  readonly #values: PathValues;
  readonly #prices: Float64Array;
  readonly #cheapest: Float64Array;

  constructor(board: Board, rates: Float64Array, prices: Float64Array) {
    const { atlas, holds } = board;
    this.#values = new PathValues(atlas, ratesUnder(atlas, { rates, holds }, prices));
    const { costs, missPrices } = this.#values;
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
    const path = this.#board.pathOf(agent);
    let price = this.#values.ofTaken(agent, path);
    for (const choice of path) {
      for (let e = sideFirst[choice]!; e < sideFirst[choice + 1]!; e += 1)
        price -= this.#prices[side[e]!]! * sideWeight[e]!;
    }
    return price - this.#cheapest[agent]!;
  }
}
