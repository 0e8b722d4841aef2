import type { Atlas, ListedPaths } from '../atlas/atlas.ts';
import { Pricer } from './pricer.ts';
import { type Tolls, tollOf } from './tolls.ts';
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
} from './walk-chart.ts';

/**
 * How near the cheapest one a pathway must be (where a board is searched: in units of its first total), and how many an agent may choose from; no fewer than
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
  list(agent: number, bounds: Reach): Collected {
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
    const tolls = this.#tolls;
    const paths: NearPath[] = [];
    let least = Infinity;
    for (let k = first[agent]!; k < first[agent + 1]!; k += 1) {
      const choices = choice.slice(firstChoice[k]!, firstChoice[k + 1]!);
      const misses =
        firstMiss[k] === firstMiss[k + 1] ? NO_MISSES : [...miss.subarray(firstMiss[k]!, firstMiss[k + 1]!)];
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
