import { dualsUnder } from '../prices/objective-cap.ts';
import { PathValues } from '../prices/path-values.ts';
import { Pricer } from '../prices/pricer.ts';
import { reducedCostsUnder } from '../prices/reduced-costs.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** How much dearer agents' pathways are than their cheapest ones under prices. */
export class Regrets {
  readonly #allocation: PartialAllocation;
  readonly #values: PathValues;
  readonly #prices: Float64Array;
  readonly #cheapest: Float64Array;

  constructor(allocation: PartialAllocation, rates: Float64Array, prices: Float64Array) {
    const { network, objectiveCaps } = allocation;
    const duals = dualsUnder(network, { rates, objectiveCaps }, prices);
    this.#values = new PathValues(network, duals.rates);
    const pricer = new Pricer(network);
    const reducedCosts = reducedCostsUnder(network, duals);
    this.#allocation = allocation;
    this.#prices = prices;
    this.#cheapest = Float64Array.from({ length: network.agents }, (_, agent) =>
      pricer.search(agent, reducedCosts),
    );
  }

  /** Of an agent in the allocation. */
  of(agent: number): number {
    const { network } = this.#allocation;
    const { first, side, weight } = network.demands;
    const path = this.#allocation.pathOf(agent);
    let price = this.#values.ofTaken(agent, path);
    for (const choice of path) {
      const demand = network.demandOf[choice]!;
      for (let e = first[demand]!; e < first[demand + 1]!; e += 1)
        price -= this.#prices[side[e]!]! * weight[e]!;
    }
    return price - this.#cheapest[agent]!;
  }
}
