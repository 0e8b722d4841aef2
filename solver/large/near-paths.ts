import type { Atlas, ListedPaths } from './atlas.ts';
import type { ListedPath } from './path-values.ts';
import { Pricer } from './pricer.ts';
import { type Tolls, tollOf } from './tolls.ts';

/** A pathway and its price under a tariff. */
export interface NearPath extends ListedPath {
  readonly price: number;
}

/** How much dearer than the cheapest one, and how many at most. */
interface Bounds {
  readonly margin: number;
  readonly most: number;
}

/** Most pathways miss nothing. */
const NONE: readonly number[] = [];
/** What sums of prices may differ by for being added in another order. */
const ROUNDING = 1e-9;

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

/** What a bundle costs and carries at least. */
interface Least {
  readonly price: Float64Array;
  readonly load: Float64Array;
}

/** Lists the pathways of single agents that cost little more than the cheapest one. */
export class NearPaths {
  readonly #atlas: Atlas;
  readonly #tolls: Tolls;
  readonly #pricer: Pricer;
  /** Edges by chart and node. */
  readonly #edges = new Map<number, readonly (readonly Edge[])[]>();

  constructor(atlas: Atlas, tolls: Tolls) {
    this.#atlas = atlas;
    this.#tolls = tolls;
    this.#pricer = new Pricer(atlas);
  }

  /** All pathways within the agent's cap and within `margin` of the cheapest of them; when they are more than `most`, a smaller margin is taken. */
  list(agent: number, bounds: Bounds): { readonly paths: readonly NearPath[]; readonly complete: boolean } {
    if (this.#atlas.listed !== null) return this.#listWritten(this.#atlas.listed, agent, bounds);
    const edges = this.#edgesOf(this.#atlas.chartOf[agent]!);
    const least = this.#leastOf(agent);
    const rest = lookBack(edges, least);
    const cap = this.#atlas.caps?.most[agent] ?? Infinity;
    const [first] = rest.price;
    if (first === Infinity || rest.load[0]! > cap) return { paths: [], complete: true };
    const cheapest = cap === Infinity ? first! : this.#pricer.search(agent, this.#tolls);
    if (cheapest === Infinity) return { paths: [], complete: true };
    const within = cheapest + bounds.margin;
    const offers = this.#offersOf(agent, dearestUseful(edges, least, rest, within));
    let { margin } = bounds;
    for (;;) {
      const paths = collect(edges, offers, rest, { ceiling: cheapest + margin, most: bounds.most, cap });
      if (paths !== null) return { paths, complete: margin === bounds.margin };
      margin = margin > 1 ? margin / 2 : 0;
      if (margin === 0) {
        const found = collect(edges, offers, rest, { ceiling: cheapest, most: Infinity, cap }) ?? [];
        return { paths: found.slice(0, bounds.most), complete: false };
      }
    }
  }

  /** Out of those that are written down; the cheapest where they are more than `most`. */
  #listWritten(
    { first, firstChoice, choice, firstMiss, miss }: ListedPaths,
    agent: number,
    { margin, most }: Bounds,
  ): { readonly paths: readonly NearPath[]; readonly complete: boolean } {
    const tolls = this.#tolls;
    const paths: NearPath[] = [];
    let least = Infinity;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      const choices = choice.slice(firstChoice[k]!, firstChoice[k + 1]!);
      const misses =
        firstMiss[k] === firstMiss[k + 1] ? NONE : [...miss.subarray(firstMiss[k]!, firstMiss[k + 1]!)];
      let price = 0;
      for (const each of choices) price += tollOf(this.#atlas, tolls, each);
      for (const each of misses) price += tolls.misses[each]!;
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
        missPrice: this.#tolls.misses[charts.miss[e]!]!,
      });
    }
    this.#edges.set(chart, edges);
    return edges;
  }

  #leastOf(agent: number): Least {
    const { firstBundle, firstChoice, bundled, demandOf, caps } = this.#atlas;
    const base = firstBundle[agent]!;
    const count = firstBundle[agent + 1]! - base;
    const price = new Float64Array(count).fill(Infinity);
    const load = new Float64Array(count).fill(caps === null ? 0 : Infinity);
    const { costs, earned } = this.#tolls;
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
    const { firstBundle, firstChoice, bundled, caps } = this.#atlas;
    const offers: Offer[][] = [];
    for (let b = firstBundle[agent]!; b < firstBundle[agent + 1]!; b += 1) {
      const own: Offer[] = [];
      const most = dearest[offers.length]!;
      for (let at = firstChoice[b]!; at < firstChoice[b + 1]!; at += 1) {
        const choice = bundled[at]!;
        const price = tollOf(this.#atlas, this.#tolls, choice);
        if (price <= most) own.push({ choice, price, load: caps?.costs[choice] ?? 0 });
      }
      if (firstChoice[b] === firstChoice[b + 1]) own.push({ choice: -1, price: 0, load: 0 });
      offers.push(own.sort((x, y) => x.price - y.price));
    }
    return offers;
  }
}

/** Cheapest and lightest continuation from each node on. */
function lookBack(edges: readonly (readonly Edge[])[], least: Least): Least {
  const price = new Float64Array(edges.length + 1).fill(Infinity);
  const load = price.slice();
  price[edges.length] = 0;
  load[edges.length] = 0;
  for (let node = edges.length - 1; node >= 0; node -= 1) {
    for (const { to, bundle, missPrice } of edges[node]!) {
      price[node] = Math.min(price[node]!, least.price[bundle]! + missPrice + price[to]!);
      load[node] = Math.min(load[node]!, least.load[bundle]! + load[to]!);
    }
  }
  return { price, load };
}

/** By bundle: a dearer choice is on no pathway that costs at most `within`. */
function dearestUseful(
  edges: readonly (readonly Edge[])[],
  least: Least,
  rest: Least,
  within: number,
): Float64Array {
  const ahead = new Float64Array(edges.length + 1).fill(Infinity);
  ahead[0] = 0;
  const dearest = new Float64Array(least.price.length).fill(-Infinity);
  for (const [node, own] of edges.entries()) {
    for (const { to, bundle, missPrice } of own) {
      const before = ahead[node]! + missPrice;
      ahead[to] = Math.min(ahead[to]!, before + least.price[bundle]!);
      const most = within - before - rest.price[to]! + ROUNDING;
      // What cannot be had at all costs Infinity.
      if (most > dearest[bundle]!) dearest[bundle] = Math.min(most, Number.MAX_VALUE);
    }
  }
  return dearest;
}

/** Depth first under exact continuation prices and least continuation loads. `null`: more than `most`. */
function collect(
  edges: readonly (readonly Edge[])[],
  offers: readonly (readonly Offer[])[],
  rest: Least,
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
      const left = ceiling - price - edge.missPrice - rest.price[edge.to]! + ROUNDING;
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
