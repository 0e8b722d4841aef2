import { tariffUnder } from '../prices/hold.ts';
import { PathValues } from '../prices/path-values.ts';
import { Pricer } from '../prices/pricer.ts';
import { tollsUnder } from '../prices/tolls.ts';
import type { Board } from './board.ts';

/** How much dearer agents' pathways are than their cheapest ones under prices. */
export class Regrets {
  readonly #board: Board;
  readonly #values: PathValues;
  readonly #prices: Float64Array;
  readonly #cheapest: Float64Array;

  constructor(board: Board, rates: Float64Array, prices: Float64Array) {
    const { atlas, holds } = board;
    const tariff = tariffUnder(atlas, { rates, holds }, prices);
    this.#values = new PathValues(atlas, tariff.rates);
    const pricer = new Pricer(atlas);
    const tolls = tollsUnder(atlas, tariff);
    this.#board = board;
    this.#prices = prices;
    this.#cheapest = Float64Array.from({ length: atlas.agents }, (_, agent) => pricer.search(agent, tolls));
  }

  /** Of an agent on the board. */
  of(agent: number): number {
    const { atlas } = this.#board;
    const { first, side, weight } = atlas.demands;
    const path = this.#board.pathOf(agent);
    let price = this.#values.ofTaken(agent, path);
    for (const choice of path) {
      const demand = atlas.demandOf[choice]!;
      for (let e = first[demand]!; e < first[demand + 1]!; e += 1)
        price -= this.#prices[side[e]!]! * weight[e]!;
    }
    return price - this.#cheapest[agent]!;
  }
}
