import type { PathwayGraph } from './pathway-graph.ts';

/** Price of every arc of one graph, under one set of slot prices. May be negative. */
export type ArcPrices = Float64Array;

/**
 * What the load of a path costs or forbids: more than `limit` is impossible, and each step `above` adds its
 * `price` ≥ 0 to paths that carry more. `loads` has one entry an arc, ≥ 0; `offset` is carried from the start.
 */
export interface LoadTerms {
  readonly loads: Float64Array;
  readonly offset: number;
  readonly limit: number;
  readonly steps: readonly { readonly above: number; readonly price: number }[];
  /** What a load costs besides: ≥ 0, and never less for more. */
  readonly penalty?: (load: number) => number;
}

/** Cheapest continuation from each node to the sink. Length nodes; Infinity where there is none. */
export function pricesToSink(graph: PathwayGraph, prices: ArcPrices): Float64Array {
  const best = new Float64Array(graph.nodes).fill(Infinity);
  if (graph.nodes > 0) best[graph.nodes - 1] = 0;
  for (let a = graph.arcs - 1; a >= 0; a -= 1) {
    const price = prices[a]! + best[graph.arcTo[a]!]!;
    const from = graph.arcFrom[a]!;
    if (price < best[from]!) best[from] = price;
  }
  return best;
}

/** Cheapest way from the source to each node. */
function pricesFromSource(graph: PathwayGraph, prices: ArcPrices): Float64Array {
  const best = new Float64Array(graph.nodes).fill(Infinity);
  if (graph.nodes > 0) best[0] = 0;
  for (let a = 0; a < graph.arcs; a += 1) {
    const price = best[graph.arcFrom[a]!]! + prices[a]!;
    const to = graph.arcTo[a]!;
    if (price < best[to]!) best[to] = price;
  }
  return best;
}

/** Price of the cheapest path through each arc. */
export function pricesThrough(graph: PathwayGraph, prices: ArcPrices): Float64Array {
  const head = pricesFromSource(graph, prices);
  const tail = pricesToSink(graph, prices);
  return prices.map((price, a) => head[graph.arcFrom[a]!]! + price + tail[graph.arcTo[a]!]!);
}

export function stepPrice(terms: LoadTerms, load: number): number {
  let price = terms.penalty?.(load) ?? 0;
  for (const step of terms.steps) if (load > step.above) price += step.price;
  return price;
}
