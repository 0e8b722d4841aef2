import type { Atlas, ListedPaths } from './atlas.ts';
import type { ListedPath } from './path-values.ts';
import { Pricer } from './pricer.ts';

/** A pathway and its price under a tariff. */
export interface NearPath extends ListedPath {
  readonly price: number;
}

/** Most pathways miss nothing. */
const NONE: readonly number[] = [];

interface Edge {
  readonly to: number;
  readonly bundle: number;
  readonly miss: number;
  readonly missPrice: number;
}

interface Offer {
  readonly choice: number;
  readonly price: number;
  readonly load: number;
}

/** Where a walk may go: what is left to pay and to carry from each node on, at least. */
interface Rest {
  readonly price: Float64Array;
  readonly load: Float64Array;
}

/** Lists the pathways of single agents that cost little more than the cheapest one. */
export class NearPaths {
  readonly #atlas: Atlas;
  readonly #missPrices: Float64Array;
  readonly #pricer: Pricer;
  /** Edges by chart and node. */
  readonly #edges = new Map<number, readonly (readonly Edge[])[]>();

  constructor(atlas: Atlas, missPrices: Float64Array) {
    this.#atlas = atlas;
    this.#missPrices = missPrices;
    this.#pricer = new Pricer(atlas);
  }

  /** All pathways within the agent's cap and within `margin` of the cheapest of them; when they are more than `most`, a smaller margin is taken. */
  list(
    agent: number,
    priceOf: (choice: number) => number,
    bounds: { readonly margin: number; readonly most: number },
  ): { readonly paths: readonly NearPath[]; readonly complete: boolean } {
    if (this.#atlas.listed !== null) return this.#listWritten(this.#atlas.listed, agent, priceOf, bounds);
    const edges = this.#edgesOf(this.#atlas.chartOf[agent]!);
    const offers = this.#offersOf(agent, priceOf);
    const rest = lookBack(edges, offers);
    const cap = this.#atlas.caps?.most[agent] ?? Infinity;
    if (rest.price[0] === Infinity || rest.load[0]! > cap) return { paths: [], complete: true };
    const least = cap === Infinity ? rest.price[0]! : this.#pricer.search(agent, priceOf, this.#missPrices);
    if (least === Infinity) return { paths: [], complete: true };
    let { margin } = bounds;
    for (;;) {
      const paths = collect(edges, offers, rest, { ceiling: least + margin, most: bounds.most, cap });
      if (paths !== null) return { paths, complete: margin === bounds.margin };
      margin = margin > 1 ? margin / 2 : 0;
      if (margin === 0) {
        const cheapest = collect(edges, offers, rest, { ceiling: least, most: Infinity, cap }) ?? [];
        return { paths: cheapest.slice(0, bounds.most), complete: false };
      }
    }
  }

  /** Out of those that are written down; the cheapest where they are more than `most`. */
  #listWritten(
    { first, firstChoice, choice, firstMiss, miss }: ListedPaths,
    agent: number,
    priceOf: (choice: number) => number,
    { margin, most }: { readonly margin: number; readonly most: number },
  ): { readonly paths: readonly NearPath[]; readonly complete: boolean } {
    const paths: NearPath[] = [];
    let least = Infinity;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      const choices = choice.slice(firstChoice[k]!, firstChoice[k + 1]!);
      const misses =
        firstMiss[k] === firstMiss[k + 1] ? NONE : [...miss.subarray(firstMiss[k]!, firstMiss[k + 1]!)];
      let price = 0;
      for (const each of choices) price += priceOf(each);
      for (const each of misses) price += this.#missPrices[each]!;
      least = Math.min(least, price);
      if (price <= least + margin) paths.push({ choices, misses, price });
    }
    const near = paths.filter(({ price }) => price <= least + margin && price < Infinity);
    if (near.length <= most) return { paths: near, complete: true };
    return { paths: near.sort((a, b) => a.price - b.price).slice(0, most), complete: false };
  }

  #edgesOf(chart: number): readonly (readonly Edge[])[] {
    const known = this.#edges.get(chart);
    if (known !== undefined) return known;
    const { charts } = this.#atlas;
    const edges: Edge[][] = Array.from({ length: charts.nodes[chart]! - 1 }, () => []);
    for (let e = charts.firstEdge[chart]!; e < charts.firstEdge[chart + 1]!; e += 1) {
      edges[charts.from[e]!]!.push({
        to: charts.to[e]!,
        bundle: charts.bundle[e]!,
        miss: charts.miss[e]!,
        missPrice: this.#missPrices[charts.miss[e]!]!,
      });
    }
    this.#edges.set(chart, edges);
    return edges;
  }

  /** By bundle, cheapest first. */
  #offersOf(agent: number, priceOf: (choice: number) => number): readonly (readonly Offer[])[] {
    const { firstBundle, firstChoice, bundled, caps } = this.#atlas;
    const offers: Offer[][] = [];
    for (let b = firstBundle[agent]!; b < firstBundle[agent + 1]!; b += 1) {
      const own: Offer[] = [];
      for (let at = firstChoice[b]!; at < firstChoice[b + 1]!; at += 1)
        own.push({
          choice: bundled[at]!,
          price: priceOf(bundled[at]!),
          load: caps?.costs[bundled[at]!] ?? 0,
        });
      if (own.length === 0) own.push({ choice: -1, price: 0, load: 0 });
      offers.push(own.sort((x, y) => x.price - y.price));
    }
    return offers;
  }
}

/** Cheapest and lightest continuation from each node on. */
function lookBack(edges: readonly (readonly Edge[])[], offers: readonly (readonly Offer[])[]): Rest {
  const price = new Float64Array(edges.length + 1).fill(Infinity);
  const load = price.slice();
  price[edges.length] = 0;
  load[edges.length] = 0;
  const lightest = offers.map((own) => own.reduce((least, offer) => Math.min(least, offer.load), Infinity));
  for (let node = edges.length - 1; node >= 0; node -= 1) {
    for (const { to, bundle, missPrice } of edges[node]!) {
      price[node] = Math.min(price[node]!, (offers[bundle]![0]?.price ?? Infinity) + missPrice + price[to]!);
      load[node] = Math.min(load[node]!, lightest[bundle]! + load[to]!);
    }
  }
  return { price, load };
}

/** Depth first under exact continuation prices and least continuation loads. `null`: more than `most`. */
function collect(
  edges: readonly (readonly Edge[])[],
  offers: readonly (readonly Offer[])[],
  rest: Rest,
  { ceiling, most, cap }: { readonly ceiling: number; readonly most: number; readonly cap: number },
): NearPath[] | null {
  const found: NearPath[] = [];
  const taken: number[] = [];
  const misses: number[] = [];
  const walk = (node: number, price: number, load: number): boolean => {
    if (node === edges.length) {
      found.push({
        choices: Int32Array.from(taken),
        misses: misses.length === 0 ? NONE : [...misses],
        price,
      });
      return found.length <= most;
    }
    for (const edge of edges[node]!) {
      const left = ceiling - price - edge.missPrice - rest.price[edge.to]! + 1e-9;
      const room = cap - load - rest.load[edge.to]!;
      for (const { choice, price: own, load: carried } of offers[edge.bundle]!) {
        if (own > left) break;
        if (carried > room) continue;
        if (choice >= 0) taken.push(choice);
        if (edge.miss !== 0) misses.push(edge.miss);
        const goOn = walk(edge.to, price + own + edge.missPrice, load + carried);
        if (choice >= 0) taken.pop();
        if (edge.miss !== 0) misses.pop();
        if (!goOn) return false;
      }
    }
    return true;
  };
  return walk(0, 0, 0) ? found : null;
}
