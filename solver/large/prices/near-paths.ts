import type { ListedPaths, PathwayNetwork } from '../network/pathway-network.ts';
import {
  type Collected,
  collectPaths,
  dearestUseful,
  type Edge,
  type Least,
  lookBack,
  type NearPath,
  NO_MISSES,
  type Offer,
} from './enumerate-paths.ts';
import { Pricer } from './pricer.ts';
import { type ReducedCosts, reducedCostOf } from './reduced-costs.ts';

/**
 * How near the cheapest one a pathway must be (where an allocation is searched: in units of its first total), and how many an agent may choose from; no fewer than
 * `least` (default 1), where there are as many and very many are nearly as cheap.
 */
export interface Reach {
  readonly margin: number;
  readonly most: number;
  readonly least?: number;
}

const BISECTIONS = 20;

/** Pathways within a margin, or (where they are more than `most`) within a smaller one. */
function narrowDown({ margin, least = 1 }: Reach, collect: (margin: number) => Collected): Collected {
  const whole = collect(margin);
  if (whole.complete) return whole;
  let high = margin;
  while (high > 1) {
    high /= 2;
    const { paths, complete } = collect(high);
    if (complete) return { paths, complete: false };
  }
  // Very many are next to the cheapest one.
  let few = collect(0).paths;
  for (let [k, low] = [0, 0]; k < BISECTIONS && few.length < least; k += 1) {
    const middle = (low + high) / 2;
    const { paths, complete } = collect(middle);
    if (complete) [few, low] = [paths, middle];
    else high = middle;
  }
  return { paths: few, complete: false };
}

/** Lists the pathways of single agents that cost little more than the cheapest one. */
export class NearPaths {
  readonly #network: PathwayNetwork;
  readonly #reducedCosts: ReducedCosts;
  readonly #pricer: Pricer;
  /** Edges by graph and node. */
  readonly #edges = new Map<number, readonly (readonly Edge[])[]>();

  constructor(network: PathwayNetwork, reducedCosts: ReducedCosts) {
    this.#network = network;
    this.#reducedCosts = reducedCosts;
    this.#pricer = new Pricer(network);
  }

  /** All pathways within the agent's cap and within `margin` of the cheapest of them; when they are more than `most`, a smaller margin is taken. */
  list(agent: number, bounds: Reach): Collected {
    if (this.#network.listed !== null) return this.#listWritten(this.#network.listed, agent, bounds);
    const edges = this.#edgesOf(this.#network.graphOf[agent]!);
    const least = this.#leastOf(agent);
    const rest = lookBack(edges, least);
    const cap = this.#network.caps?.most[agent] ?? Infinity;
    const [first] = rest.price;
    if (first === Infinity || rest.load[0]! > cap) return { paths: [], complete: true };
    const cheapest = cap === Infinity ? first! : this.#pricer.search(agent, this.#reducedCosts);
    if (cheapest === Infinity) return { paths: [], complete: true };
    const within = cheapest + bounds.margin;
    const offers = this.#offersOf(agent, dearestUseful(edges, least, rest, within));
    return narrowDown(bounds, (margin) =>
      collectPaths(edges, offers, rest, { ceiling: cheapest + margin, most: bounds.most, cap }),
    );
  }

  /** Out of those that are written down; the cheapest where they are more than `most`. */
  #listWritten(
    { first, firstChoice, choice, firstMiss, miss }: ListedPaths,
    agent: number,
    { margin, most }: Reach,
  ): Collected {
    const reducedCosts = this.#reducedCosts;
    const paths: NearPath[] = [];
    let least = Infinity;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      const choices = choice.slice(firstChoice[k]!, firstChoice[k + 1]!);
      const misses =
        firstMiss[k] === firstMiss[k + 1] ? NO_MISSES : [...miss.subarray(firstMiss[k]!, firstMiss[k + 1]!)];
      let price = 0;
      for (const each of choices) price += reducedCostOf(this.#network, reducedCosts, each);
      for (const each of misses) price += reducedCosts.misses[each]!;
      least = Math.min(least, price);
      if (price <= least + margin) paths.push({ choices, misses, price });
    }
    const near = paths.filter(({ price }) => price <= least + margin && price < Infinity);
    if (near.length <= most) return { paths: near, complete: true };
    return { paths: near.sort((a, b) => a.price - b.price).slice(0, most), complete: false };
  }

  #edgesOf(graph: number): readonly (readonly Edge[])[] {
    const known = this.#edges.get(graph);
    if (known !== undefined) return known;
    const { graphs } = this.#network;
    const edges: Edge[][] = Array.from({ length: graphs.nodes[graph]! - 1 }, () => []);
    for (let e = graphs.firstEdge[graph]!; e < graphs.firstEdge[graph + 1]!; e += 1) {
      edges[graphs.from[e]!]!.push({
        to: graphs.to[e]!,
        bundle: graphs.bundle[e]!,
        miss: graphs.miss[e]!,
        missPrice: this.#reducedCosts.misses[graphs.miss[e]!]!,
      });
    }
    this.#edges.set(graph, edges);
    return edges;
  }

  #leastOf(agent: number): Least {
    const { firstBundle, firstChoice, bundled, demandOf, caps } = this.#network;
    const base = firstBundle[agent]!;
    const count = firstBundle[agent + 1]! - base;
    const price = new Float64Array(count).fill(Infinity);
    const load = new Float64Array(count).fill(caps === null ? 0 : Infinity);
    const { costs, earned } = this.#reducedCosts;
    for (let b = 0; b < count; b += 1) {
      const first = firstChoice[base + b]!;
      const end = firstChoice[base + b + 1]!;
      if (first === end) {
        price[b] = 0;
        load[b] = 0;
      }
      for (let at = first; at < end; at += 1) {
        const choice = bundled[at]!;
        const own = costs[choice]! - earned[demandOf[choice]!]!;
        if (own < price[b]!) price[b] = own;
        if (caps !== null) load[b] = Math.min(load[b]!, caps.costs[choice]!);
      }
    }
    return { price, load };
  }

  /** By bundle, cheapest first, none dearer than is of use. */
  #offersOf(agent: number, dearest: Float64Array): readonly (readonly Offer[])[] {
    const { firstBundle, firstChoice, bundled, caps } = this.#network;
    const offers: Offer[][] = [];
    for (let b = firstBundle[agent]!; b < firstBundle[agent + 1]!; b += 1) {
      const own: Offer[] = [];
      const most = dearest[offers.length]!;
      for (let at = firstChoice[b]!; at < firstChoice[b + 1]!; at += 1) {
        const choice = bundled[at]!;
        const price = reducedCostOf(this.#network, this.#reducedCosts, choice);
        if (price <= most) own.push({ choice, price, load: caps?.costs[choice] ?? 0 });
      }
      if (firstChoice[b] === firstChoice[b + 1]) own.push({ choice: -1, price: 0, load: 0 });
      offers.push(own.sort((x, y) => x.price - y.price));
    }
    return offers;
  }
}
