import type { PathwayGraph } from '../graph/pathway-graph.ts';
import { loadLimit } from './agent-loads.ts';
import type { PathwayColumn, PathwayProblem } from './pathway-problem.ts';

/** Reads a path of an agent's graph as a pathway. */
export function toColumn(problem: PathwayProblem, agent: number, arcs: Int32Array): PathwayColumn {
  const { tiers } = problem.model;
  const graph = problem.graphs[agent]!;
  const costs = new Float64Array(tiers.length);
  const choices: number[] = [];
  for (const arc of arcs) {
    const choice = graph.arcChoice[arc]!;
    const misses = graph.missTable[graph.arcMiss[arc]!]!;
    for (let t = 0; t < tiers.length; t += 1)
      costs[t]! += misses[t]! + (choice < 0 ? 0 : tiers[t]!.costs[choice]!);
    if (choice >= 0) choices.push(choice);
  }
  const counted = problem.load?.counted[agent] === 1;
  const load =
    counted && problem.load !== null ? problem.load.offsets[agent]! + costs[problem.load.tier]! : 0;
  return { agent, choices: Int32Array.from(choices), costs, load };
}

/** Names a pathway: two with the same key are the same. */
export function keyOf(column: PathwayColumn): string {
  return `${column.agent}:${column.choices.join(',')}`;
}

export function keysOf(columns: readonly PathwayColumn[]): Set<string> {
  return new Set(columns.map(keyOf));
}

/** Adds a pathway to the pool unless it is there; true when it is new. */
export function poolColumn(problem: PathwayProblem, column: PathwayColumn): boolean {
  const key = keyOf(column);
  if (problem.poolKeys.has(key)) return false;
  problem.poolKeys.add(key);
  problem.pool.push(column);
  return true;
}

/** May the pathway still be used: is its load within the cap, and does it follow arcs that are left? */
export function isUsable(problem: PathwayProblem, column: PathwayColumn): boolean {
  if (column.load > loadLimit(problem, column.agent)) return false;
  return findPath(problem.graphs[column.agent]!, column.choices) !== null;
}

/** The arcs that take exactly these choices; `null` when they were removed. */
export function findPath(graph: PathwayGraph, choices: Int32Array): Int32Array | null {
  if (graph.nodes === 0) return null;
  const arcs: number[] = [];
  let node = 0;
  let next = 0;
  while (node !== graph.nodes - 1) {
    let taken = -1;
    for (let a = graph.firstArc[node]!; a < graph.firstArc[node + 1]!; a += 1) {
      if (graph.arcChoice[a] === -1 || graph.arcChoice[a] === choices[next]) taken = a;
    }
    if (taken < 0) return null;
    if (graph.arcChoice[taken] !== -1) next += 1;
    arcs.push(taken);
    node = graph.arcTo[taken]!;
  }
  return next === choices.length ? Int32Array.from(arcs) : null;
}
