import type { Atlas, ListedPaths, LoadCaps } from './atlas.ts';
import { searchCapped } from './capped-search.ts';

/** What a pathway search minimises: a price for every choice, and a rate for what misses cost in each tier. */
export interface Tariff {
  /** Rates of the tiers, by tier. */
  readonly rates: Float64Array;
  /** Σ rate × cost of each choice. */
  readonly costs: Float64Array;
  /** Price of each side: a choice pays −price × weight. */
  readonly sides: Float64Array;
}

/** The costs of all choices under rates. */
export function combineCosts({ choices, costs }: Atlas, rates: Float64Array): Float64Array {
  const combined = new Float64Array(new SharedArrayBuffer(8 * choices));
  costs.forEach((ofTier, tier) => {
    const rate = rates[tier]!;
    if (rate === 0) return;
    for (let j = 0; j < choices; j += 1) combined[j]! += rate * ofTier[j]!;
  });
  return combined;
}

/** What choices and entries of the miss table cost. */
type Tolls = Parameters<typeof searchCapped>[3];

/** Cheapest pathways of single agents, with work space that is used again and again. */
export class Pricer {
  /** Choices of the last pathway found, in order of start. */
  readonly path: Int32Array;
  pathLength = 0;
  /** What the pathway in `path` pays for misses. */
  pathMisses = 0;
  readonly #atlas: Atlas;
  readonly #least: Float64Array;
  readonly #argmin: Int32Array;
  readonly #best: Float64Array;
  readonly #edgeTo: Int32Array;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.path = new Int32Array(atlas.periods);
    this.#least = new Float64Array(atlas.charts.mostBundles);
    this.#argmin = new Int32Array(atlas.charts.mostBundles);
    this.#best = new Float64Array(atlas.charts.mostNodes);
    this.#edgeTo = new Int32Array(atlas.charts.mostNodes);
  }

  /**
   * Price of the agent's cheapest pathway within its cap, which is then in `path`; each choice costs what `priceOf` says.
   * Infinity: it has none.
   */
  search(agent: number, priceOf: (choice: number) => number, missPrices: Float64Array): number {
    if (this.#atlas.listed !== null)
      return this.#searchListed(this.#atlas.listed, agent, { priceOf, missPrices });
    const { firstBundle, firstChoice, bundled } = this.#atlas;
    const base = firstBundle[agent]!;
    const count = firstBundle[agent + 1]! - base;
    for (let b = 0; b < count; b += 1) {
      const first = firstChoice[base + b]!;
      const end = firstChoice[base + b + 1]!;
      let least = first === end ? 0 : Infinity;
      let argmin = -1;
      for (let at = first; at < end; at += 1) {
        const price = priceOf(bundled[at]!);
        if (price < least) {
          least = price;
          argmin = bundled[at]!;
        }
      }
      this.#least[b] = least;
      this.#argmin[b] = argmin;
    }
    const price = this.#walk(agent, missPrices);
    const { caps } = this.#atlas;
    if (caps === null || this.#carries(caps) <= caps.most[agent]!) return price;
    return this.#searchWithin(caps, agent, { priceOf, missPrices });
  }

  #searchListed(listed: ListedPaths, agent: number, { priceOf, missPrices }: Tolls): number {
    const { first, firstChoice, choice, firstMiss, miss } = listed;
    let least = Infinity;
    let cheapest = -1;
    this.pathMisses = 0;
    this.pathLength = 0;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      let price = 0;
      for (let at = firstChoice[k]!; at < firstChoice[k + 1]!; at += 1) price += priceOf(choice[at]!);
      let misses = 0;
      for (let at = firstMiss[k]!; at < firstMiss[k + 1]!; at += 1) misses += missPrices[miss[at]!]!;
      if (price + misses >= least) continue;
      least = price + misses;
      cheapest = k;
      this.pathMisses = misses;
    }
    if (cheapest < 0) return Infinity;
    for (let at = firstChoice[cheapest]!; at < firstChoice[cheapest + 1]!; at += 1)
      this.path[this.pathLength++] = choice[at]!;
    return least;
  }

  /** Load of the pathway in `path`. */
  #carries({ costs }: LoadCaps): number {
    let load = 0;
    for (let k = 0; k < this.pathLength; k += 1) load += costs[this.path[k]!]!;
    return load;
  }

  #searchWithin(caps: LoadCaps, agent: number, tariff: Tolls): number {
    const found = searchCapped(this.#atlas, caps, agent, tariff);
    this.pathLength = found?.choices.length ?? 0;
    this.pathMisses = found?.missPrice ?? 0;
    if (found !== null) this.path.set(found.choices);
    return found?.price ?? Infinity;
  }

  #walk(agent: number, missPrices: Float64Array): number {
    const { chartOf, charts } = this.#atlas;
    const chart = chartOf[agent]!;
    const nodes = charts.nodes[chart]!;
    const best = this.#best;
    const { from, to, bundle, miss } = charts;
    best.fill(Infinity, 0, nodes);
    best[0] = 0;
    for (let e = charts.firstEdge[chart]!; e < charts.firstEdge[chart + 1]!; e += 1) {
      const price = best[from[e]!]! + this.#least[bundle[e]!]! + missPrices[miss[e]!]!;
      if (price < best[to[e]!]!) {
        best[to[e]!] = price;
        this.#edgeTo[to[e]!] = e;
      }
    }
    const total = best[nodes - 1]!;
    this.pathLength = 0;
    this.pathMisses = 0;
    if (total === Infinity) return total;
    for (let node = nodes - 1; node !== 0; ) {
      const e = this.#edgeTo[node]!;
      const choice = this.#argmin[bundle[e]!]!;
      if (choice >= 0) this.path[this.pathLength++] = choice;
      this.pathMisses += missPrices[miss[e]!]!;
      node = from[e]!;
    }
    this.path.subarray(0, this.pathLength).reverse();
    return total;
  }
}

/** What each entry of the miss table costs under rates. */
export function priceMisses({ misses, tiers }: Atlas, rates: Float64Array): Float64Array {
  const prices = new Float64Array(misses.length / tiers);
  for (let m = 0; m < prices.length; m += 1) {
    for (let tier = 0; tier < tiers; tier += 1) prices[m]! += rates[tier]! * misses[m * tiers + tier]!;
  }
  return prices;
}

/** A choice's price under a tariff. */
export function tariffPrice(atlas: Atlas, tariff: Tariff): (choice: number) => number {
  const { sideFirst, side, sideWeight } = atlas;
  const { costs, sides } = tariff;
  return (choice) => {
    let price = costs[choice]!;
    for (let e = sideFirst[choice]!; e < sideFirst[choice + 1]!; e += 1)
      price -= sides[side[e]!]! * sideWeight[e]!;
    return price;
  };
}
