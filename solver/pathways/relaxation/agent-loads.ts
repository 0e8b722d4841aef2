import { type LoadTerms, pricesThrough } from '../graph/arc-prices.ts';
import { keepArcs, type PathwayGraph } from '../graph/pathway-graph.ts';
import type { Field } from './field.ts';

/** Loads of graphs that are still in use: each is asked for its own at every pricing. */
const knownLoads = new WeakMap<PathwayGraph, Float64Array>();

/** Load of every arc of an agent's graph in the load tier (zero without one). */
export function arcLoads(field: Field, agent: number): Float64Array {
  const graph = field.graphs[agent]!;
  const built = knownLoads.get(graph);
  if (built !== undefined) return built;
  const loads = new Float64Array(graph.arcs);
  knownLoads.set(graph, loads);
  if (field.load === null || field.load.counted[agent] === 0) return loads;
  const { costs } = field.model.tiers[field.load.tier]!;
  for (let a = 0; a < graph.arcs; a += 1) {
    const choice = graph.arcChoice[a]!;
    const missed = graph.missTable[graph.arcMiss[a]!]![field.load.tier]!;
    loads[a] = missed + (choice < 0 ? 0 : costs[choice]!);
  }
  return loads;
}

/** Load terms of an agent under the field's cap, with priced steps (none for agents that do not count). */
export function loadTerms(field: Field, agent: number, steps: LoadTerms['steps']): LoadTerms {
  const counted = field.load !== null && field.load.counted[agent] === 1;
  return {
    loads: arcLoads(field, agent),
    offset: counted ? field.load.offsets[agent]! : 0,
    limit: loadLimit(field, agent),
    steps: counted ? steps : [],
  };
}

/** What an agent may carry at most; Infinity for agents that do not count. */
export function loadLimit(field: Field, agent: number): number {
  return field.load?.counted[agent] === 1 ? Math.min(field.loadCap, field.agentCaps[agent]!) : Infinity;
}

/** Sets the cap and removes every arc that no pathway within it uses. */
export function capLoads(field: Field, cap: number): void {
  field.loadCap = cap;
  field.graphs = field.graphs.map((graph, agent) => keepWithinLimit(field, graph, agent));
}

/** The same for single agents: none of them may carry more than its cap any more. */
export function capAgents(field: Field, caps: ReadonlyMap<number, number>): void {
  field.agentCaps = field.agentCaps.map((cap, agent) => Math.min(cap, caps.get(agent) ?? Infinity));
  field.graphs = field.graphs.map((graph, agent) =>
    caps.has(agent) ? keepWithinLimit(field, graph, agent) : graph,
  );
}

/** Notes that none of these agents can carry less, and removes every arc that only lighter pathways use. */
export function floorAgents(field: Field, floors: ReadonlyMap<number, number>): void {
  field.agentFloors = field.agentFloors.map((floor, agent) => Math.max(floor, floors.get(agent) ?? 0));
  field.graphs = field.graphs.map((graph, agent) => {
    const floor = floors.get(agent);
    if (floor === undefined) return graph;
    const { loads, offset } = loadTerms(field, agent, []);
    const lightness = pricesThrough(
      graph,
      loads.map((load) => -load),
    );
    return keepArcs(graph, (a) => offset - lightness[a]! >= floor);
  });
}

function keepWithinLimit(field: Field, graph: PathwayGraph, agent: number): PathwayGraph {
  const { loads, offset, limit } = loadTerms(field, agent, []);
  if (limit === Infinity) return graph;
  const through = pricesThrough(graph, loads);
  return keepArcs(graph, (a) => through[a]! + offset <= limit);
}

/** Least load of each agent over its remaining pathways; Infinity when none is left. */
export function leastLoads(field: Field): Float64Array {
  return Float64Array.from(field.graphs, (graph, agent) => {
    if (graph.nodes === 0) return Infinity;
    const { loads, offset } = loadTerms(field, agent, []);
    const through = pricesThrough(graph, loads);
    return offset + through.reduce((least, load) => Math.min(least, load), graph.arcs === 0 ? 0 : Infinity);
  });
}
