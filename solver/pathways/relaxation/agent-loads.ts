import { type LoadTerms, pricesThrough } from '../graph/arc-prices.ts';
import { keepArcs, type PathwayGraph } from '../graph/pathway-graph.ts';
import type { PathwayProblem } from './pathway-problem.ts';

/** Loads of graphs that are still in use: each is asked for its own at every pricing. */
const knownLoads = new WeakMap<PathwayGraph, Float64Array>();

/** Load of every arc of an agent's graph in the load tier (zero without one). */
export function arcLoads(problem: PathwayProblem, agent: number): Float64Array {
  const graph = problem.graphs[agent]!;
  const built = knownLoads.get(graph);
  if (built !== undefined) return built;
  const loads = new Float64Array(graph.arcs);
  knownLoads.set(graph, loads);
  if (problem.load === null || problem.load.counted[agent] === 0) return loads;
  const { costs } = problem.model.tiers[problem.load.tier]!;
  for (let a = 0; a < graph.arcs; a += 1) {
    const choice = graph.arcChoice[a]!;
    const missed = graph.missTable[graph.arcMiss[a]!]![problem.load.tier]!;
    loads[a] = missed + (choice < 0 ? 0 : costs[choice]!);
  }
  return loads;
}

/** Load terms of an agent under the problem's cap, with priced steps (none for agents that do not count). */
export function loadTerms(problem: PathwayProblem, agent: number, steps: LoadTerms['steps']): LoadTerms {
  const counted = problem.load !== null && problem.load.counted[agent] === 1;
  return {
    loads: arcLoads(problem, agent),
    offset: counted ? problem.load.offsets[agent]! : 0,
    limit: loadLimit(problem, agent),
    steps: counted ? steps : [],
  };
}

/** What an agent may carry at most; Infinity for agents that do not count. */
export function loadLimit(problem: PathwayProblem, agent: number): number {
  return problem.load?.counted[agent] === 1 ? Math.min(problem.loadCap, problem.agentCaps[agent]!) : Infinity;
}

/** Sets the cap and removes every arc that no pathway within it uses. */
export function capLoads(problem: PathwayProblem, cap: number): void {
  problem.loadCap = cap;
  problem.graphs = problem.graphs.map((graph, agent) => keepWithinLimit(problem, graph, agent));
}

/** The same for single agents: none of them may carry more than its cap any more. */
export function capAgents(problem: PathwayProblem, caps: ReadonlyMap<number, number>): void {
  problem.agentCaps = problem.agentCaps.map((cap, agent) => Math.min(cap, caps.get(agent) ?? Infinity));
  problem.graphs = problem.graphs.map((graph, agent) =>
    caps.has(agent) ? keepWithinLimit(problem, graph, agent) : graph,
  );
}

/** Notes that none of these agents can carry less, and removes every arc that only lighter pathways use. */
export function floorAgents(problem: PathwayProblem, floors: ReadonlyMap<number, number>): void {
  problem.agentFloors = problem.agentFloors.map((floor, agent) => Math.max(floor, floors.get(agent) ?? 0));
  problem.graphs = problem.graphs.map((graph, agent) => {
    const floor = floors.get(agent);
    if (floor === undefined) return graph;
    const { loads, offset } = loadTerms(problem, agent, []);
    const lightness = pricesThrough(
      graph,
      loads.map((load) => -load),
    );
    return keepArcs(graph, (a) => offset - lightness[a]! >= floor);
  });
}

function keepWithinLimit(problem: PathwayProblem, graph: PathwayGraph, agent: number): PathwayGraph {
  const { loads, offset, limit } = loadTerms(problem, agent, []);
  if (limit === Infinity) return graph;
  const through = pricesThrough(graph, loads);
  return keepArcs(graph, (a) => through[a]! + offset <= limit);
}

/** Least load of each agent over its remaining pathways; Infinity when none is left. */
export function leastLoads(problem: PathwayProblem): Float64Array {
  return Float64Array.from(problem.graphs, (graph, agent) => {
    if (graph.nodes === 0) return Infinity;
    const { loads, offset } = loadTerms(problem, agent, []);
    const through = pricesThrough(graph, loads);
    return offset + through.reduce((least, load) => Math.min(least, load), graph.arcs === 0 ? 0 : Infinity);
  });
}
