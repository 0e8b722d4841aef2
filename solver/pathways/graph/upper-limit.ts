import type { Counter } from '../../model/pathway-model.ts';
import { findFirstArcs, keepArcs, type PathwayGraph } from './pathway-graph.ts';
import { openStepList } from './step-list.ts';

/** A guarantee that only limits how much of something there is: a graph that forgets it has a few pathways too many. */
export function isUpperLimit({ atLeast, atMost, soft }: Counter): boolean {
  return soft === null && atLeast === null && atMost !== null && atMost >= 0;
}

/** An arc of a path and the one before it. */
export interface PathEnd {
  readonly arc: number;
  readonly before: PathEnd | null;
}

/** Tells whether a path that keeps all limits its graph forgets still does with one arc more. */
export type LimitCheck = (before: PathEnd | null, arc: number) => boolean;

/** `null`: the graph forgets nothing. */
export function checkLimits({ forgotten, arcChoice }: PathwayGraph): LimitCheck | null {
  if (forgotten.length === 0) return null;
  const weights = forgotten.map(weightsOf);
  return (before, arc) =>
    forgotten.every(({ atMost }, l) => {
      const counts = weights[l]!;
      let sum = counts.get(arcChoice[arc]!) ?? 0;
      if (sum === 0) return true;
      for (let at = before; at !== null && at.arc >= 0; at = at.before)
        sum += counts.get(arcChoice[at.arc]!) ?? 0;
      return sum <= atMost!;
    });
}

/** The limits that the graph forgets and a path exceeds. */
export function limitsExceeded({ forgotten, arcChoice }: PathwayGraph, arcs: Int32Array): readonly Counter[] {
  if (forgotten.length === 0) return forgotten;
  return exceededBy(
    forgotten,
    Array.from(arcs, (arc) => arcChoice[arc]!),
  );
}

/** The limits that choices exceed together. */
export function exceededBy(limits: readonly Counter[], choices: readonly number[]): readonly Counter[] {
  return limits.filter((limit) => {
    const counts = weightsOf(limit);
    return choices.reduce((sum, choice) => sum + (counts.get(choice) ?? 0), 0) > limit.atMost!;
  });
}

const known = new WeakMap<Counter, ReadonlyMap<number, number>>();

/** What each choice counts. */
function weightsOf(limit: Counter): ReadonlyMap<number, number> {
  const built = known.get(limit);
  if (built !== undefined) return built;
  const weights = new Map<number, number>();
  limit.choices.forEach((choice, i) => {
    weights.set(choice, (weights.get(choice) ?? 0) + limit.weights[i]!);
  });
  known.set(limit, weights);
  return weights;
}

/** The graph with some of its limits remembered; `null` when that would take more than `most` arcs. */
export function rememberLimits(
  graph: PathwayGraph,
  limits: readonly Counter[],
  most: number,
): PathwayGraph | null {
  let wiser: PathwayGraph | null = graph;
  for (const limit of limits) wiser = wiser === null ? null : rememberLimit(wiser, limit, most);
  return wiser;
}

/** What counts no longer: whatever follows, the limit is kept. */
const SETTLED = -1;

/** Each node is told apart by what was counted on the way to it, as far as what can follow makes a difference. */
function rememberLimit(graph: PathwayGraph, limit: Counter, most: number): PathwayGraph | null {
  const counts = weightsOf(limit);
  const weights = Int32Array.from(graph.arcChoice, (choice) => counts.get(choice) ?? 0);
  const toCome = greatestToCome(graph, weights);
  // What can have been counted on the way to a node, and the number of the state that stands for it.
  const sums: Map<number, number>[] = Array.from({ length: graph.nodes }, () => new Map());
  const fold = (node: number, sum: number): number => (sum + toCome[node]! <= limit.atMost! ? SETTLED : sum);
  if (graph.nodes > 0) sums[0]!.set(fold(0, 0), 0);
  const steps = openStepList();
  let states = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    for (const sum of [...sums[node]!.keys()].sort((a, b) => a - b)) {
      const from = states;
      sums[node]!.set(sum, from);
      states += 1;
      for (let a = graph.firstArc[node]!; a < graph.firstArc[node + 1]!; a += 1) {
        const counted = sum === SETTLED ? SETTLED : sum + weights[a]!;
        if (counted > limit.atMost!) continue;
        const to = graph.arcTo[a]!;
        const after = counted === SETTLED ? SETTLED : fold(to, counted);
        sums[to]!.set(after, 0);
        if (steps.count === most) return null;
        steps.add(node, from, to, after, graph.arcChoice[a]!, graph.arcMiss[a]!);
      }
    }
  }
  const forgotten = graph.forgotten.filter((other) => other !== limit);
  if (sums.at(-1)?.size === 0) return keepArcs({ ...graph, forgotten }, () => false);
  const arcs = steps.count;
  const wiser = {
    nodes: states,
    arcs,
    arcFrom: new Int32Array(arcs),
    arcTo: new Int32Array(arcs),
    arcChoice: new Int32Array(arcs),
    arcMiss: new Int32Array(arcs),
    missTable: graph.missTable,
    forgotten,
  };
  for (let a = 0; a < arcs; a += 1) {
    const [, from, to, after, choice, miss] = steps.at(a);
    wiser.arcFrom[a] = from!;
    wiser.arcTo[a] = sums[to!]!.get(after!)!;
    wiser.arcChoice[a] = choice!;
    wiser.arcMiss[a] = miss!;
  }
  return keepArcs({ ...wiser, firstArc: findFirstArcs(states, wiser.arcFrom) }, () => true);
}

/** The most that arcs from each node on can still count. */
function greatestToCome(graph: PathwayGraph, weights: Int32Array): Int32Array {
  const most = new Int32Array(graph.nodes);
  for (let a = graph.arcs - 1; a >= 0; a -= 1) {
    const from = graph.arcFrom[a]!;
    most[from] = Math.max(most[from]!, weights[a]! + most[graph.arcTo[a]!]!);
  }
  return most;
}
