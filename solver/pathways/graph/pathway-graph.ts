import type { Counter, PathwayModel } from '../../model/pathway-model.ts';
import { openMissTable } from './miss-table.ts';
import type { OwnRules } from './own-rules.ts';
import { buildMemory, type PathwayMemory } from './pathway-memory.ts';
import { openStateTable, type StateTable } from './state-table.ts';
import { openStepList, type StepList } from './step-list.ts';

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
  /** Choice taken (or the name of its step), −1 for an inactive period. */
  readonly arcChoice: Int32Array;
  /** Which entry of `missTable` the arc pays. Entry 0 is free. */
  readonly arcMiss: Int32Array;
  /** Costs of misses by tier; one vector of length tiers an entry. */
  readonly missTable: readonly Float64Array[];
  /** Limits that the graph does not remember: some of its paths may exceed them (`upper-limit.ts`). Mostly none. */
  readonly forgotten: readonly Counter[];
}

/** More arcs than this for one agent are not built: the caller has to do without the graph. */
export const MOST_ARCS = 2_000_000;

/** `null`: more than `most` arcs. A graph without arcs and nodes: the agent has no pathway. */
export function buildPathwayGraph(
  model: PathwayModel,
  agent: number,
  rules?: OwnRules,
  most: number = MOST_ARCS,
): PathwayGraph | null {
  const { choices, periods } = model;
  const steps: Step[][] = Array.from({ length: periods }, () => []);
  for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
    const start = choices.start[j]!;
    steps[start]!.push({ choice: j, until: start + choices.length[j]!, name: j });
  }
  for (let period = 0; period < periods; period += 1)
    if (model.active[agent * periods + period] === 0)
      steps[period] = [{ choice: -1, until: period + 1, name: -1 }];
  return joinStates(buildMemory(model, agent, rules), steps, { tiers: model.tiers.length, most });
}

/** What an agent may do in a period: a choice (−1: nothing, it is inactive), which may stand for others that act alike. */
export interface Step {
  readonly choice: number;
  /** The period after its last one. */
  readonly until: number;
  /** What its arcs are to take. */
  readonly name: number;
}

/** All that an agent may do, period by period, joined where the memory tells no difference; `null`: more than `most` arcs. */
export function joinStates(
  memory: PathwayMemory,
  stepsAt: readonly (readonly Step[])[],
  { tiers, most }: { readonly tiers: number; readonly most: number },
): PathwayGraph | null {
  if (memory.start === null) return emptyGraph(tiers);
  const periods = stepsAt.length;
  // States by layer. Whatever is left to remember at the end, there is one sink.
  const layers = Array.from({ length: periods + 1 }, (_, period) =>
    openStateTable(period < periods ? memory.start!.length : 0),
  );
  layers[0]!.number(memory.start);
  const missTable = openMissTable(tiers);
  const taken = openStepList();
  const next = memory.start.slice();
  const end = layers[periods]!;
  for (let period = 0; period < periods; period += 1) {
    const layer = layers[period]!;
    for (let s = 0; s < layer.size; s += 1) {
      const state = layer.at(s);
      for (const { choice, until, name } of stepsAt[period]!) {
        const misses = missTable.blank(period === 0 ? memory.startMisses : null);
        if (!memory.step(state, choice, until, misses, next)) continue;
        if (taken.count === most) return null;
        const to = until === periods ? end.number(NO_STATE) : layers[until]!.number(next);
        taken.add(period, s, until, to, name, missTable.number());
      }
    }
  }
  if (end.size === 0) return emptyGraph(tiers);
  return joinSteps(taken, layers, missTable.rows);
}

const NO_STATE = new Int32Array(0);

/** Numbers the states of all layers in one row and makes arcs of the steps between them. */
function joinSteps(
  steps: StepList,
  layers: readonly StateTable[],
  missTable: readonly Float64Array[],
): PathwayGraph {
  const offset = new Int32Array(layers.length + 1);
  layers.forEach((layer, period) => {
    offset[period + 1] = offset[period]! + layer.size;
  });
  const arcs = steps.count;
  const nodes = offset[layers.length]!;
  const whole = {
    nodes,
    arcs,
    arcFrom: new Int32Array(arcs),
    arcTo: new Int32Array(arcs),
    arcChoice: new Int32Array(arcs),
    arcMiss: new Int32Array(arcs),
    missTable,
    forgotten: [],
  };
  for (let a = 0; a < arcs; a += 1) {
    const [period, from, until, to, choice, miss] = steps.at(a);
    whole.arcFrom[a] = offset[period!]! + from!;
    whole.arcTo[a] = offset[until!]! + to!;
    whole.arcChoice[a] = choice!;
    whole.arcMiss[a] = miss!;
  }
  return keepArcs({ ...whole, firstArc: findFirstArcs(nodes, whole.arcFrom) }, () => true);
}

/** Where the arcs of each node begin, which are in the order of their nodes, and where the last ones end. */
export function findFirstArcs(nodes: number, arcFrom: Int32Array): Int32Array {
  const first = new Int32Array(nodes + 1);
  for (const from of arcFrom) first[from + 1]! += 1;
  for (let n = 0; n < nodes; n += 1) first[n + 1]! += first[n]!;
  return first;
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
  let arcs = 0;
  for (let a = 0; a < graph.arcs; a += 1) arcs += keep[a]!;
  if (arcs === graph.arcs && nodes === graph.nodes) return graph;
  const kept = {
    nodes,
    arcs,
    arcFrom: new Int32Array(arcs),
    arcTo: new Int32Array(arcs),
    arcChoice: new Int32Array(arcs),
    arcMiss: new Int32Array(arcs),
    missTable: graph.missTable,
    forgotten: graph.forgotten,
  };
  for (let a = 0, k = 0; a < graph.arcs; a += 1) {
    if (keep[a] === 0) continue;
    kept.arcFrom[k] = number[graph.arcFrom[a]!]!;
    kept.arcTo[k] = number[graph.arcTo[a]!]!;
    kept.arcChoice[k] = graph.arcChoice[a]!;
    kept.arcMiss[k] = graph.arcMiss[a]!;
    k += 1;
  }
  return { ...kept, firstArc: findFirstArcs(nodes, kept.arcFrom) };
}

function emptyGraph(tiers: number): PathwayGraph {
  const none = new Int32Array(0);
  return {
    nodes: 0,
    arcs: 0,
    firstArc: new Int32Array(1),
    arcFrom: none,
    arcTo: none,
    arcChoice: none,
    arcMiss: none,
    missTable: [new Float64Array(tiers)],
    forgotten: [],
  };
}
