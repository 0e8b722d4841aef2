import type { Atlas } from './atlas.ts';

/** A pathway, its price under a tariff, and what it costs by the rates alone. */
export interface NearPath {
  readonly choices: Int32Array;
  readonly price: number;
  readonly missPrice: number;
}

interface Edge {
  readonly to: number;
  readonly bundle: number;
  readonly missPrice: number;
}

interface Offer {
  readonly choice: number;
  readonly price: number;
}

/** Lists the pathways of single agents that cost little more than the cheapest one. */
export class NearPaths {
  readonly #atlas: Atlas;
  readonly #missPrices: Float64Array;
  /** Edges by chart and node. */
  readonly #edges = new Map<number, readonly (readonly Edge[])[]>();

  constructor(atlas: Atlas, missPrices: Float64Array) {
    this.#atlas = atlas;
    this.#missPrices = missPrices;
  }

  /** All pathways within `margin` of the cheapest; when they are more than `most`, a smaller margin is taken. */
  list(
    agent: number,
    priceOf: (choice: number) => number,
    bounds: { readonly margin: number; readonly most: number },
  ): { readonly paths: readonly NearPath[]; readonly complete: boolean } {
    const edges = this.#edgesOf(this.#atlas.chartOf[agent]!);
    const offers = this.#offersOf(agent, priceOf);
    const tail = new Float64Array(edges.length + 1).fill(Infinity);
    tail[edges.length] = 0;
    for (let node = edges.length - 1; node >= 0; node -= 1) {
      for (const { to, bundle, missPrice } of edges[node]!)
        tail[node] = Math.min(tail[node]!, (offers[bundle]![0]?.price ?? Infinity) + missPrice + tail[to]!);
    }
    if (tail[0] === Infinity) return { paths: [], complete: true };
    let { margin } = bounds;
    for (;;) {
      const paths = collect(edges, offers, tail, { ceiling: tail[0]! + margin, most: bounds.most });
      if (paths !== null) return { paths, complete: margin === bounds.margin };
      margin = margin > 1 ? margin / 2 : 0;
      if (margin === 0) {
        const least = collect(edges, offers, tail, { ceiling: tail[0]!, most: Infinity }) ?? [];
        return { paths: least.slice(0, bounds.most), complete: false };
      }
    }
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
        missPrice: this.#missPrices[charts.miss[e]!]!,
      });
    }
    this.#edges.set(chart, edges);
    return edges;
  }

  /** By bundle, cheapest first. */
  #offersOf(agent: number, priceOf: (choice: number) => number): readonly (readonly Offer[])[] {
    const { firstBundle, firstChoice, bundled } = this.#atlas;
    const offers: Offer[][] = [];
    for (let b = firstBundle[agent]!; b < firstBundle[agent + 1]!; b += 1) {
      const own: Offer[] = [];
      for (let at = firstChoice[b]!; at < firstChoice[b + 1]!; at += 1)
        own.push({ choice: bundled[at]!, price: priceOf(bundled[at]!) });
      if (own.length === 0) own.push({ choice: -1, price: 0 });
      offers.push(own.sort((x, y) => x.price - y.price));
    }
    return offers;
  }
}

/** Depth first under exact continuation prices: every step leads to a pathway. `null`: more than `most`. */
function collect(
  edges: readonly (readonly Edge[])[],
  offers: readonly (readonly Offer[])[],
  tail: Float64Array,
  { ceiling, most }: { readonly ceiling: number; readonly most: number },
): NearPath[] | null {
  const found: NearPath[] = [];
  const taken: number[] = [];
  const walk = (node: number, price: number, missPrice: number): boolean => {
    if (node === edges.length) {
      found.push({ choices: Int32Array.from(taken), price, missPrice });
      return found.length <= most;
    }
    for (const edge of edges[node]!) {
      const rest = ceiling - price - edge.missPrice - tail[edge.to]! + 1e-9;
      for (const { choice, price: own } of offers[edge.bundle]!) {
        if (own > rest) break;
        if (choice >= 0) taken.push(choice);
        const goOn = walk(edge.to, price + own + edge.missPrice, missPrice + edge.missPrice);
        if (choice >= 0) taken.pop();
        if (!goOn) return false;
      }
    }
    return true;
  };
  return walk(0, 0, 0) ? found : null;
}
