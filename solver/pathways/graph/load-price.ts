import { type ArcPrices, type LoadTerms, pricesToSink } from './arc-prices.ts';
import type { PathwayGraph } from './pathway-graph.ts';

/** Prices of a unit of load that are tried: each says more than the one before. */
const MOST_TRIED = 8;

/** What a limit on the load comes to in prices. */
export interface WeighedLoads {
  /** What it costs at least to go on from a node with a load. */
  readonly ahead: (node: number, load: number) => number;
  /** Price of some path within the limit, steps and penalties not counted. */
  readonly within: number;
}

/**
 * What it costs at least to go on from a node with a load, where the load has a limit: a unit of load is given the price that
 * says most of whole paths (Handler & Zang, "A dual algorithm for the constrained shortest path problem", *Networks* 10, 1980).
 * `tail`: the cheapest continuations from each node. `null` where the limit is in nobody's way, or no path keeps it.
 */
export function weighLoads(
  graph: PathwayGraph,
  prices: ArcPrices,
  { loads, offset, limit }: LoadTerms,
  tail: Float64Array,
): WeighedLoads | null {
  if (limit === Infinity) return null;
  const room = limit - offset;
  let heavy = follow(graph, prices, loads, { weighed: prices, tail });
  if (heavy.load <= room) return null;
  let light = follow(graph, prices, loads, { weighed: loads, tail: lightestToSink(graph, loads) });
  if (light.load > room) return null;
  let best = { price: 0, tail: heavy.tail };
  for (let tried = 0; tried < MOST_TRIED; tried += 1) {
    const price = Math.floor((light.price - heavy.price) / (heavy.load - light.load));
    if (price <= best.price) break;
    const path = cheapestBy(graph, prices, loads, price);
    best = { price, tail: path.tail };
    if (path.load > room) heavy = path;
    else light = path;
  }
  if (best.price === 0) return null;
  return { ahead: (node, load) => best.tail[node]! - best.price * (limit - load), within: light.price };
}

interface Weighed {
  readonly price: number;
  readonly load: number;
  /** From each node to the sink, load priced. */
  readonly tail: Float64Array;
}

function cheapestBy(graph: PathwayGraph, prices: ArcPrices, loads: Float64Array, unit: number): Weighed {
  const weighed = prices.map((price, a) => price + unit * loads[a]!);
  return follow(graph, prices, loads, { weighed, tail: pricesToSink(graph, weighed) });
}

const known = new WeakMap<Float64Array, Float64Array>();

/** The least load from each node on. Loads belong to one graph, and stay the same whatever its arcs are priced at. */
export function lightestToSink(graph: PathwayGraph, loads: Float64Array): Float64Array {
  const built = known.get(loads);
  if (built !== undefined) return built;
  const lightest = pricesToSink(graph, loads);
  known.set(loads, lightest);
  return lightest;
}

/** The path that `weighed` makes cheapest: what it costs and carries. */
function follow(
  graph: PathwayGraph,
  prices: ArcPrices,
  loads: Float64Array,
  { weighed, tail }: { readonly weighed: Float64Array; readonly tail: Float64Array },
): Weighed {
  let price = 0;
  let load = 0;
  for (let node = 0; node !== graph.nodes - 1; ) {
    let taken = graph.firstArc[node]!;
    for (let a = taken; a < graph.firstArc[node + 1]!; a += 1)
      if (weighed[a]! + tail[graph.arcTo[a]!]! < weighed[taken]! + tail[graph.arcTo[taken]!]!) taken = a;
    price += prices[taken]!;
    load += loads[taken]!;
    node = graph.arcTo[taken]!;
  }
  return { price, load, tail };
}
