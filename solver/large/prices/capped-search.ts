import type { LoadCaps, PathwayNetwork } from '../network/pathway-network.ts';
import { type ReducedCosts, reducedCostOf } from './reduced-costs.ts';

/** A way to get somewhere: what it costs, what is carried, and how it came about. */
interface Label {
  readonly price: number;
  readonly load: number;
  readonly choice: number;
  readonly missPrice: number;
  readonly before: Label | null;
}

interface Offer {
  readonly choice: number;
  readonly price: number;
  readonly load: number;
}

/** A cheapest pathway among those that an agent may carry. */
export interface CappedPath {
  readonly price: number;
  readonly missPrice: number;
  /** In order of start. */
  readonly choices: readonly number[];
}

/** The agent's cheapest pathway within its cap; `null` when it has none. Labels that no other beats in both price and load. */
export function searchCapped(
  network: PathwayNetwork,
  caps: LoadCaps,
  agent: number,
  reducedCosts: ReducedCosts,
): CappedPath | null {
  const { graphs } = network;
  const { from, to, bundle, miss } = graphs;
  const graph = network.graphOf[agent]!;
  const first = graphs.firstEdge[graph]!;
  const end = graphs.firstEdge[graph + 1]!;
  const sink = graphs.nodes[graph]! - 1;
  const most = caps.most[agent]!;
  const offers = offersWithin(network, caps, agent, reducedCosts);
  const cheapest = new Float64Array(sink + 1).fill(Infinity);
  const lightest = new Float64Array(sink + 1).fill(Infinity);
  cheapest[sink] = 0;
  lightest[sink] = 0;
  for (let e = end - 1; e >= first; e -= 1) {
    const own = offers[bundle[e]!]!;
    if (own.length === 0) continue;
    const tail = from[e]!;
    const price = own.at(-1)!.price + reducedCosts.misses[miss[e]!]! + cheapest[to[e]!]!;
    cheapest[tail] = Math.min(cheapest[tail]!, price);
    lightest[tail] = Math.min(lightest[tail]!, own[0]!.load + lightest[to[e]!]!);
  }
  const labels: Label[][] = Array.from({ length: sink + 1 }, () => []);
  labels[0]!.push({ price: 0, load: 0, choice: -1, missPrice: 0, before: null });
  let best: Label | null = null;
  let ceiling = Infinity;
  for (let e = first; e < end; ) {
    const node = from[e]!;
    const here = undominated(labels[node]!);
    labels[node] = [];
    for (; e < end && from[e] === node; e += 1) {
      const next = to[e]!;
      const missPrice = reducedCosts.misses[miss[e]!]!;
      for (const label of here) {
        const room = most - label.load - lightest[next]!;
        for (const { choice, price: own, load } of offers[bundle[e]!]!) {
          if (load > room) break;
          const price = label.price + own + missPrice;
          if (price + cheapest[next]! >= ceiling) continue;
          const entry = { price, load: label.load + load, choice, missPrice, before: label };
          if (next === sink) {
            best = entry;
            ceiling = price;
          } else labels[next]!.push(entry);
        }
      }
    }
  }
  return best === null ? null : readLabels(best);
}

/** By bundle of the agent: its offers, lightest and dearest first; none that another beats in both. */
function offersWithin(
  network: PathwayNetwork,
  { costs }: LoadCaps,
  agent: number,
  reducedCosts: ReducedCosts,
): readonly (readonly Offer[])[] {
  const { firstBundle, firstChoice, bundled } = network;
  const offers: Offer[][] = [];
  for (let b = firstBundle[agent]!; b < firstBundle[agent + 1]!; b += 1) {
    const own: Offer[] = [];
    for (let at = firstChoice[b]!; at < firstChoice[b + 1]!; at += 1) {
      const choice = bundled[at]!;
      const price = reducedCostOf(network, reducedCosts, choice);
      if (price < Infinity) own.push({ choice, price, load: costs[choice]! });
    }
    if (firstChoice[b] === firstChoice[b + 1]) own.push({ choice: -1, price: 0, load: 0 });
    offers.push(undominated(own));
  }
  return offers;
}

/** Lightest first, each cheaper than all that are lighter. */
function undominated<Entry extends { readonly price: number; readonly load: number }>(
  entries: Entry[],
): Entry[] {
  entries.sort((a, b) => a.load - b.load || a.price - b.price);
  const kept: Entry[] = [];
  let least = Infinity;
  for (const entry of entries) {
    if (entry.price >= least) continue;
    least = entry.price;
    kept.push(entry);
  }
  return kept;
}

function readLabels(last: Label): CappedPath {
  const choices: number[] = [];
  let missPrice = 0;
  for (let label: Label | null = last; label !== null; label = label.before) {
    if (label.choice >= 0) choices.push(label.choice);
    missPrice += label.missPrice;
  }
  return { price: last.price, missPrice, choices: choices.reverse() };
}
