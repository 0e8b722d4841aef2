import { buildMemory, type OwnRules } from './pathway-memory.ts';
import type { PathwayModel } from './pathway-model.ts';

/**
 * All pathways of one agent that keep its own guarantees, as paths of an acyclic graph (a decision diagram;
 * cf. Cire, Diamant, Yunes & Carrasco, "A network-based formulation for scheduling clinical rotations",
 * Production and Operations Management 28, 2019). Nodes are states, numbered so that every arc goes from a
 * lower to a higher number; node 0 is the source, the last one the sink.
 */
export interface PathwayGraph {
  readonly nodes: number;
  readonly arcs: number;
  /** Arcs leaving node n: firstArc[n] … firstArc[n + 1] − 1. */
  readonly firstArc: Int32Array;
  readonly arcFrom: Int32Array;
  readonly arcTo: Int32Array;
  /** Choice taken, −1 for an inactive period. */
  readonly arcChoice: Int32Array;
  /** Which entry of `missTable` the arc pays. Entry 0 is free. */
  readonly arcMiss: Int32Array;
  /** Costs of misses by tier; one vector of length tiers an entry. */
  readonly missTable: readonly Float64Array[];
}

/** More arcs than this for one agent are not built: the caller has to do without the graph. */
export const MOST_ARCS = 400_000;

/** `null`: too large. A graph without arcs and nodes: the agent has no pathway. */
export function buildPathwayGraph(model: PathwayModel, agent: number, rules?: OwnRules): PathwayGraph | null {
  const { choices, periods } = model;
  const memory = buildMemory(model, agent, rules);
  if (memory.start === null) return emptyGraph(model);
  const startsAt: number[][] = Array.from({ length: periods }, () => []);
  for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1)
    startsAt[choices.start[j]!]!.push(j);

  interface Layer {
    readonly index: Map<string, number>;
    readonly states: Int32Array[];
  }
  const layers: Layer[] = Array.from({ length: periods + 1 }, () => ({ index: new Map(), states: [] }));
  layers[0]!.states.push(memory.start);
  const missIndex = new Map<string, number>([['', 0]]);
  const missTable: Float64Array[] = [new Float64Array(model.tiers.length)];
  const from: number[] = [];
  const to: number[] = [];
  const choice: number[] = [];
  const miss: number[] = [];
  // Nodes are (layer, position) until all are known.
  const fromLayer: number[] = [];
  const toLayer: number[] = [];
  for (let period = 0; period < periods; period += 1) {
    const { states } = layers[period]!;
    const options = model.active[agent * periods + period] === 1 ? startsAt[period]! : [-1];
    for (let s = 0; s < states.length; s += 1) {
      for (const j of options) {
        const end = j < 0 ? period + 1 : period + choices.length[j]!;
        const misses = period === 0 ? memory.startMisses.slice() : new Float64Array(model.tiers.length);
        const next = memory.step(states[s]!, j, end, misses);
        if (next === null) continue;
        if (choice.length >= MOST_ARCS) return null;
        const layer = layers[end]!;
        const key = end === periods ? '' : stateKey(next);
        let position = layer.index.get(key);
        if (position === undefined) {
          position = layer.states.length;
          layer.index.set(key, position);
          layer.states.push(next);
        }
        from.push(s);
        fromLayer.push(period);
        to.push(position);
        toLayer.push(end);
        choice.push(j);
        miss.push(indexMisses(misses, missIndex, missTable));
      }
    }
  }
  const offset = new Int32Array(periods + 2);
  layers.forEach((layer, period) => {
    offset[period + 1] = offset[period]! + layer.states.length;
  });
  return pruneGraph({
    nodes: offset[periods + 1]!,
    from: Int32Array.from(from, (s, a) => offset[fromLayer[a]!]! + s),
    to: Int32Array.from(to, (s, a) => offset[toLayer[a]!]! + s),
    choice,
    miss,
    missTable,
    complete: layers[periods]!.states.length > 0,
  });
}

/** Keeps the nodes from which the sink can be reached, renumbered; arcs stay in order of their tail. */
function pruneGraph(raw: {
  nodes: number;
  from: Int32Array;
  to: Int32Array;
  choice: readonly number[];
  miss: readonly number[];
  missTable: readonly Float64Array[];
  complete: boolean;
}): PathwayGraph {
  const whole: PathwayGraph = {
    nodes: raw.complete ? raw.nodes : 0,
    arcs: raw.complete ? raw.from.length : 0,
    firstArc: new Int32Array(0),
    arcFrom: raw.from,
    arcTo: raw.to,
    arcChoice: Int32Array.from(raw.choice),
    arcMiss: Int32Array.from(raw.miss),
    missTable: raw.missTable,
  };
  return keepArcs(whole, () => true);
}

/** The graph with only the arcs wanted that still lie on some path from source to sink, renumbered. */
export function keepArcs(graph: PathwayGraph, wanted: (arc: number) => boolean): PathwayGraph {
  const keep = new Uint8Array(graph.arcs);
  const reached = new Uint8Array(graph.nodes);
  const alive = new Uint8Array(graph.nodes);
  if (graph.nodes > 0) {
    reached[0] = 1;
    alive[graph.nodes - 1] = 1;
  }
  for (let a = 0; a < graph.arcs; a += 1) {
    if (reached[graph.arcFrom[a]!] === 0 || !wanted(a)) continue;
    keep[a] = 1;
    reached[graph.arcTo[a]!] = 1;
  }
  for (let a = graph.arcs - 1; a >= 0; a -= 1) {
    if (alive[graph.arcTo[a]!] === 0) keep[a] = 0;
    if (keep[a] === 1) alive[graph.arcFrom[a]!] = 1;
  }
  const number = new Int32Array(graph.nodes);
  let nodes = 0;
  for (let n = 0; n < graph.nodes; n += 1) if (reached[n] === 1 && alive[n] === 1) number[n] = nodes++;
  const kept: number[] = [];
  for (let a = 0; a < graph.arcs; a += 1) if (keep[a] === 1) kept.push(a);
  const arcFrom = Int32Array.from(kept, (a) => number[graph.arcFrom[a]!]!);
  const firstArc = new Int32Array(nodes + 1);
  for (const from of arcFrom) firstArc[from + 1]! += 1;
  for (let n = 0; n < nodes; n += 1) firstArc[n + 1]! += firstArc[n]!;
  return {
    nodes,
    arcs: kept.length,
    firstArc,
    arcFrom,
    arcTo: Int32Array.from(kept, (a) => number[graph.arcTo[a]!]!),
    arcChoice: Int32Array.from(kept, (a) => graph.arcChoice[a]!),
    arcMiss: Int32Array.from(kept, (a) => graph.arcMiss[a]!),
    missTable: graph.missTable,
  };
}

function emptyGraph(model: PathwayModel): PathwayGraph {
  const none = new Int32Array(0);
  return {
    nodes: 0,
    arcs: 0,
    firstArc: new Int32Array(1),
    arcFrom: none,
    arcTo: none,
    arcChoice: none,
    arcMiss: none,
    missTable: [new Float64Array(model.tiers.length)],
  };
}

function stateKey(state: Int32Array): string {
  return String.fromCharCode(...new Uint16Array(state.buffer, state.byteOffset, state.length * 2));
}

function indexMisses(misses: Float64Array, index: Map<string, number>, table: Float64Array[]): number {
  if (misses.every((cost) => cost === 0)) return 0;
  const key = misses.join(',');
  let at = index.get(key);
  if (at === undefined) {
    at = table.length;
    index.set(key, at);
    table.push(misses);
  }
  return at;
}
