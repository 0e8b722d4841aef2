import { type ArcPrices, type LoadTerms, pricesToSink, stepPrice } from './arc-prices.ts';
import { lightestToSink, weighLoads } from './load-price.ts';
import type { PathwayGraph } from './pathway-graph.ts';
import { checkLimits, limitsExceeded } from './upper-limit.ts';

/** A path and what it comes to: arcs in order, its price, and its load. */
export interface PricedPath {
  readonly arcs: Int32Array;
  readonly price: number;
  readonly load: number;
}

/** Labels looked at on the way to one cheapest path, before all of one node are compared with each other. */
const MOST_LABELS = 3000;

/**
 * A cheapest path within the load allowed; `null` when there is none. Of a graph that forgets limits it keeps them, too,
 * unless that takes too long: then it may exceed some, and is no dearer than any that does not.
 */
export function cheapestPath(graph: PathwayGraph, prices: ArcPrices, terms: LoadTerms): PricedPath | null {
  const tail = pricesToSink(graph, prices);
  if (graph.nodes === 0 || tail[0] === Infinity) return null;
  const arcs: number[] = [];
  let load = terms.offset;
  for (let node = 0; node !== graph.nodes - 1; ) {
    let taken = -1;
    for (let a = graph.firstArc[node]!; a < graph.firstArc[node + 1]!; a += 1) {
      const best = taken < 0 ? Infinity : prices[taken]! + tail[graph.arcTo[taken]!]!;
      if (prices[a]! + tail[graph.arcTo[a]!]! < best) taken = a;
    }
    arcs.push(taken);
    load += terms.loads[taken]!;
    node = graph.arcTo[taken]!;
  }
  const cheapest = { arcs: Int32Array.from(arcs), price: tail[0]!, load };
  // Without a limit or a step in the way, nothing can be cheaper.
  const free =
    load <= terms.limit &&
    terms.penalty === undefined &&
    terms.steps.every((step) => step.price === 0 || load <= step.above);
  if (free && limitsExceeded(graph, cheapest.arcs).length === 0) return cheapest;
  const lean = free ? cheapest : cheapestWithin(graph, prices, terms, tail);
  if (lean === null || limitsExceeded(graph, lean.arcs).length === 0) return lean;
  const near = { ceiling: Infinity, most: 1, labels: MOST_LABELS };
  const { paths, complete } = nearestPaths(graph, prices, terms, near);
  return paths.length > 0 || complete ? (paths[0] ?? null) : lean;
}

/** Labels of one node: price and load, arc they came by, label they came from. */
interface Label {
  readonly price: number;
  readonly load: number;
  readonly arc: number;
  readonly before: Label | null;
}

/** Shortest path with one resource: labels that no other beats in both price and load, node by node. */
function cheapestWithin(
  graph: PathwayGraph,
  prices: ArcPrices,
  terms: LoadTerms,
  tail: Float64Array,
): PricedPath | null {
  const lightest = lightestToSink(graph, terms.loads);
  const labels: Label[][] = Array.from({ length: graph.nodes }, () => []);
  labels[0]!.push({ price: 0, load: terms.offset, arc: -1, before: null });
  const weighed = weighLoads(graph, prices, terms, tail);
  // No steps are paid on the way: what some path within the limit costs is more than the cheapest may.
  const known =
    weighed === null || terms.steps.length > 0 || terms.penalty !== undefined ? Infinity : weighed.within;
  let best: { price: number; label: Label } | null = null;
  const sink = graph.nodes - 1;
  for (let node = 0; node < sink; node += 1) {
    for (const label of undominated(labels[node]!)) {
      for (let a = graph.firstArc[node]!; a < graph.firstArc[node + 1]!; a += 1) {
        const to = graph.arcTo[a]!;
        const load = label.load + terms.loads[a]!;
        const price = label.price + prices[a]!;
        const least = load + lightest[to]!;
        if (least > terms.limit) continue;
        const through = price + Math.max(tail[to]!, weighed?.ahead(to, load) ?? -Infinity);
        if (through > known || (best !== null && through >= best.price)) continue;
        if (best !== null && price + tail[to]! + stepPrice(terms, least) >= best.price) continue;
        const next: Label = { price, load, arc: a, before: label };
        if (to === sink) best = { price: price + stepPrice(terms, load), label: next };
        else labels[to]!.push(next);
      }
    }
    labels[node] = [];
  }
  if (best === null) return null;
  const arcs: number[] = [];
  for (let label: Label | null = best.label; label !== null && label.arc >= 0; label = label.before)
    arcs.push(label.arc);
  return { arcs: Int32Array.from(arcs.reverse()), price: best.price, load: best.label.load };
}

function undominated(labels: Label[]): Label[] {
  labels.sort((a, b) => a.load - b.load || a.price - b.price || a.arc - b.arc);
  const kept: Label[] = [];
  let least = Infinity;
  for (const label of labels) {
    if (label.price >= least) continue;
    least = label.price;
    kept.push(label);
  }
  return kept;
}

/**
 * Paths in ascending order of price, up to `most` of them and no dearer than `ceiling`. `complete` says that
 * no further path within the ceiling exists; `labels` bounds how much is looked at. Depth first under a rising ceiling would repeat work; a
 * best-first search with exact continuation prices visits only paths it returns (and their prefixes).
 */
export function nearestPaths(
  graph: PathwayGraph,
  prices: ArcPrices,
  terms: LoadTerms,
  bounds: { readonly ceiling: number; readonly most: number; readonly labels?: number },
): { readonly paths: readonly PricedPath[]; readonly complete: boolean } {
  const paths: PricedPath[] = [];
  if (graph.nodes === 0) return { paths, complete: true };
  const tail = pricesToSink(graph, prices);
  const lightest = lightestToSink(graph, terms.loads);
  const weighed = weighLoads(graph, prices, terms, tail);
  const sink = graph.nodes - 1;
  const queue = new Heap();
  const keepsLimits = checkLimits(graph);
  let order = 0;
  const offer = (label: Label, node: number): void => {
    const least = label.load + lightest[node]!;
    if (least > terms.limit) return;
    const ahead = tail[node]! + stepPrice(terms, least);
    const estimate = label.price + Math.max(ahead, weighed?.ahead(node, label.load) ?? ahead);
    if (estimate <= bounds.ceiling) queue.push({ estimate, order: order++, node, label });
  };
  offer({ price: 0, load: terms.offset, arc: -1, before: null }, 0);
  for (let entry = queue.pop(); entry !== null; entry = queue.pop()) {
    const { label, node } = entry;
    if (node === sink) {
      if (paths.length === bounds.most) return { paths, complete: false };
      const arcs: number[] = [];
      for (let at: Label | null = label; at !== null && at.arc >= 0; at = at.before) arcs.push(at.arc);
      paths.push({ arcs: Int32Array.from(arcs.reverse()), price: entry.estimate, load: label.load });
      continue;
    }
    if (order > (bounds.labels ?? Infinity)) return { paths, complete: false };
    for (let a = graph.firstArc[node]!; a < graph.firstArc[node + 1]!; a += 1) {
      if (keepsLimits?.(label, a) === false) continue;
      offer(
        { price: label.price + prices[a]!, load: label.load + terms.loads[a]!, arc: a, before: label },
        graph.arcTo[a]!,
      );
    }
  }
  return { paths, complete: true };
}

interface Entry {
  readonly estimate: number;
  readonly order: number;
  readonly node: number;
  readonly label: Label;
}

/** Binary heap; equal estimates leave deepest node first, then in order of arrival, so that runs repeat. */
class Heap {
  readonly #entries: Entry[] = [];

  push(entry: Entry): void {
    const entries = this.#entries;
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(entry, entries[parent]!)) break;
      entries[at] = entries[parent]!;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): Entry | null {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (first === undefined || last === undefined) return null;
    if (entries.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= entries.length) break;
      if (child + 1 < entries.length && this.#before(entries[child + 1]!, entries[child]!)) child += 1;
      if (!this.#before(entries[child]!, last)) break;
      entries[at] = entries[child]!;
      at = child;
    }
    entries[at] = last;
    return first;
  }

  #before(a: Entry, b: Entry): boolean {
    return (
      a.estimate < b.estimate ||
      (a.estimate === b.estimate && (a.node > b.node || (a.node === b.node && a.order < b.order)))
    );
  }
}
