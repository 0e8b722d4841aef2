import type { ListedPaths, LoadCaps, PathwayNetwork } from '../network/pathway-network.ts';
import { searchCapped } from './capped-search.ts';
import { type ReducedCosts, reducedCostOf } from './reduced-costs.ts';

/** Cheapest pathways of single agents, with work space that is used again and again. */
export class Pricer {
  /** Choices of the last pathway found, in order of start. */
  readonly path: Int32Array;
  pathLength = 0;
  /** What the pathway in `path` pays for misses. */
  pathMisses = 0;
  readonly #network: PathwayNetwork;
  readonly #least: Float64Array;
  readonly #argmin: Int32Array;
  readonly #best: Float64Array;
  readonly #edgeTo: Int32Array;

  constructor(network: PathwayNetwork) {
    this.#network = network;
    this.path = new Int32Array(network.periods);
    this.#least = new Float64Array(network.graphs.mostBundles);
    this.#argmin = new Int32Array(network.graphs.mostBundles);
    this.#best = new Float64Array(network.graphs.mostNodes);
    this.#edgeTo = new Int32Array(network.graphs.mostNodes);
  }

  /** Price of the agent's cheapest pathway within its cap, which is then in `path`; Infinity: it has none. */
  search(agent: number, reducedCosts: ReducedCosts): number {
    if (this.#network.listed !== null) return this.#searchListed(this.#network.listed, agent, reducedCosts);
    this.#priceBundles(agent, reducedCosts);
    const price = this.#walk(agent, reducedCosts.misses);
    const { caps } = this.#network;
    if (caps === null || this.#carries(caps) <= caps.most[agent]!) return price;
    return this.#searchWithin(caps, agent, reducedCosts);
  }

  /** The cheapest choice of each of the agent's bundles. */
  #priceBundles(agent: number, { costs, earned }: ReducedCosts): void {
    // Fields in locals, no call for a choice: these loops are most of what pricing costs.
    const least = this.#least;
    const argmin = this.#argmin;
    const { firstBundle, firstChoice, bundled, demandOf } = this.#network;
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

  #searchListed(listed: ListedPaths, agent: number, reducedCosts: ReducedCosts): number {
    const { first, firstChoice, choice, firstMiss, miss } = listed;
    let least = Infinity;
    let cheapest = -1;
    this.pathMisses = 0;
    this.pathLength = 0;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      let price = 0;
      for (let at = firstChoice[k]!; at < firstChoice[k + 1]!; at += 1)
        price += reducedCostOf(this.#network, reducedCosts, choice[at]!);
      let misses = 0;
      for (let at = firstMiss[k]!; at < firstMiss[k + 1]!; at += 1) misses += reducedCosts.misses[miss[at]!]!;
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

  #searchWithin(caps: LoadCaps, agent: number, reducedCosts: ReducedCosts): number {
    const found = searchCapped(this.#network, caps, agent, reducedCosts);
    this.pathLength = found?.choices.length ?? 0;
    this.pathMisses = found?.missPrice ?? 0;
    if (found !== null) this.path.set(found.choices);
    return found?.price ?? Infinity;
  }

  #walk(agent: number, missPrices: Float64Array): number {
    const { graphOf, graphs } = this.#network;
    const { from, to, bundle, miss, firstEdge } = graphs;
    const graph = graphOf[agent]!;
    const nodes = graphs.nodes[graph]!;
    const least = this.#least;
    const best = this.#best;
    const edgeTo = this.#edgeTo;
    best.fill(Infinity, 0, nodes);
    best[0] = 0;
    const end = firstEdge[graph + 1]!;
    for (let e = firstEdge[graph]!; e < end; e += 1) {
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
