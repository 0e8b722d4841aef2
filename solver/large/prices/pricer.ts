import type { Atlas, ListedPaths, LoadCaps } from '../atlas/atlas.ts';
import { searchCapped } from './capped-search.ts';
import { type Tolls, tollOf } from './tolls.ts';

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

  /** Price of the agent's cheapest pathway within its cap, which is then in `path`; Infinity: it has none. */
  search(agent: number, tolls: Tolls): number {
    if (this.#atlas.listed !== null) return this.#searchListed(this.#atlas.listed, agent, tolls);
    this.#priceBundles(agent, tolls);
    const price = this.#walk(agent, tolls.misses);
    const { caps } = this.#atlas;
    if (caps === null || this.#carries(caps) <= caps.most[agent]!) return price;
    return this.#searchWithin(caps, agent, tolls);
  }

  /** The cheapest choice of each of the agent's bundles. */
  #priceBundles(agent: number, { costs, earned }: Tolls): void {
    // Fields in locals, no call for a choice: these loops are most of what pricing costs.
    const least = this.#least;
    const argmin = this.#argmin;
    const { firstBundle, firstChoice, bundled, demandOf } = this.#atlas;
    const base = firstBundle[agent]!;
    const count = firstBundle[agent + 1]! - base;
    for (let b = 0; b < count; b += 1) {
      const first = firstChoice[base + b]!;
      const end = firstChoice[base + b + 1]!;
      let lowest = first === end ? 0 : Infinity;
      let cheapest = -1;
      for (let at = first; at < end; at += 1) {
        const choice = bundled[at]!;
        const price = costs[choice]! - earned[demandOf[choice]!]!;
        if (price >= lowest) continue;
        lowest = price;
        cheapest = choice;
      }
      least[b] = lowest;
      argmin[b] = cheapest;
    }
  }

  #searchListed(listed: ListedPaths, agent: number, tolls: Tolls): number {
    const { first, firstChoice, choice, firstMiss, miss } = listed;
    let least = Infinity;
    let cheapest = -1;
    this.pathMisses = 0;
    this.pathLength = 0;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      let price = 0;
      for (let at = firstChoice[k]!; at < firstChoice[k + 1]!; at += 1)
        price += tollOf(this.#atlas, tolls, choice[at]!);
      let misses = 0;
      for (let at = firstMiss[k]!; at < firstMiss[k + 1]!; at += 1) misses += tolls.misses[miss[at]!]!;
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

  #searchWithin(caps: LoadCaps, agent: number, tolls: Tolls): number {
    const found = searchCapped(this.#atlas, caps, agent, tolls);
    this.pathLength = found?.choices.length ?? 0;
    this.pathMisses = found?.missPrice ?? 0;
    if (found !== null) this.path.set(found.choices);
    return found?.price ?? Infinity;
  }

  #walk(agent: number, missPrices: Float64Array): number {
    const { chartOf, charts } = this.#atlas;
    const { from, to, bundle, miss, firstEdge } = charts;
    const chart = chartOf[agent]!;
    const nodes = charts.nodes[chart]!;
    const least = this.#least;
    const best = this.#best;
    const edgeTo = this.#edgeTo;
    best.fill(Infinity, 0, nodes);
    best[0] = 0;
    const end = firstEdge[chart + 1]!;
    for (let e = firstEdge[chart]!; e < end; e += 1) {
      const price = best[from[e]!]! + least[bundle[e]!]! + missPrices[miss[e]!]!;
      const head = to[e]!;
      if (price >= best[head]!) continue;
      best[head] = price;
      edgeTo[head] = e;
    }
    const total = best[nodes - 1]!;
    this.pathLength = 0;
    this.pathMisses = 0;
    if (total === Infinity) return total;
    for (let node = nodes - 1; node !== 0; ) {
      const e = edgeTo[node]!;
      const choice = this.#argmin[bundle[e]!]!;
      if (choice >= 0) this.path[this.pathLength++] = choice;
      this.pathMisses += missPrices[miss[e]!]!;
      node = from[e]!;
    }
    this.path.subarray(0, this.pathLength).reverse();
    return total;
  }
}
