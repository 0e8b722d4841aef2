import type { ListedPath } from './path-values.ts';

/** A pathway and its price under dual prices. */
export interface NearPath extends ListedPath {
  readonly price: number;
}

/** Most pathways miss nothing. */
export const NO_MISSES: readonly number[] = [];
/** What sums of prices may differ by for being added in another order. */
const ROUNDING = 1e-9;

/** From a state of an agent's rules to a later one: any choice of the bundle leads there. */
export interface Edge {
  readonly to: number;
  readonly bundle: number;
  readonly miss: number;
  readonly missPrice: number;
}

/** A choice of a bundle; −1 where nothing is to be chosen. */
export interface Offer {
  readonly choice: number;
  readonly price: number;
  readonly load: number;
}

/** What a bundle costs and carries at least. */
export interface Least {
  readonly price: Float64Array;
  readonly load: Float64Array;
}

/** Cheapest and lightest continuation from each node on. */
export function lookBack(edges: readonly (readonly Edge[])[], least: Least): Least {
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
export function dearestUseful(
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

/** Pathways, and whether there are no more of those asked for. */
export interface Collected {
  readonly paths: readonly NearPath[];
  readonly complete: boolean;
}

/** Depth first under exact continuation prices and least continuation loads; no more than `most`. */
export function collectPaths(
  edges: readonly (readonly Edge[])[],
  offers: readonly (readonly Offer[])[],
  rest: Least,
  { ceiling, most, cap }: { readonly ceiling: number; readonly most: number; readonly cap: number },
): Collected {
  const found: NearPath[] = [];
  const taken: number[] = [];
  const misses: number[] = [];
  const walk = (node: number, price: number, load: number): boolean => {
    if (node === edges.length) {
      if (found.length === most) return false;
      found.push({
        choices: Int32Array.from(taken),
        misses: misses.length === 0 ? NO_MISSES : [...misses],
        price,
      });
      return true;
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
  const complete = walk(0, 0, 0);
  return { paths: found, complete };
}
