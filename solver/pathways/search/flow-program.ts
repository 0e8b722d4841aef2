import type { Program } from '../../program/program.ts';
import { ProgramBuilder } from '../../program/program-builder.ts';
import { loadTerms } from '../relaxation/agent-loads.ts';
import type { HeavierCount, PathwayColumn, PathwayProblem } from '../relaxation/pathway-problem.ts';
import { toColumn } from '../relaxation/pool-columns.ts';
import { type Aim, heldLimits } from '../relaxation/slot-prices.ts';

/**
 * A problem written out arc by arc: one unit of flow through each agent's graph. Larger than the compact
 * program, but its relaxation is the hull of the pathways, and nothing has to be listed.
 */
export interface FlowProgram {
  readonly program: Program;
  /** First column of each agent's arcs. */
  readonly firstArc: Int32Array;
}

export function buildFlowProgram(problem: PathwayProblem, aim: Aim): FlowProgram {
  const builder = new ProgramBuilder();
  const { tiers } = problem.model;
  const objective: number[] = [];
  const firstArc = new Int32Array(problem.graphs.length);
  const arcCost = (agent: number, a: number, tier: number): number => {
    const graph = problem.graphs[agent]!;
    const choice = graph.arcChoice[a]!;
    return graph.missTable[graph.arcMiss[a]!]![tier]! + (choice < 0 ? 0 : tiers[tier]!.costs[choice]!);
  };
  problem.graphs.forEach((graph, agent) => {
    firstArc[agent] = builder.addBinaries(graph.arcs);
    for (let a = 0; a < graph.arcs; a += 1)
      objective.push(aim.kind === 'tier' ? arcCost(agent, a, aim.tier) : 0);
  });
  const missColumn = problem.sides.map(({ miss }) => {
    if (miss === null) return -1;
    objective.push(aim.kind === 'tier' && aim.tier === miss.tier ? miss.weight : 0);
    return builder.addColumn({ lower: 0, upper: miss.most });
  });
  writeFlow(problem, builder, firstArc);
  writeSides(problem, builder, firstArc, missColumn);
  writeLoadCaps(problem, builder, firstArc);
  problem.held.forEach((row, h) => {
    if (row.kind === 'heavier') {
      for (const heavy of writeHeavier(problem, builder, firstArc, row)) builder.entry(heavy, 1);
    } else {
      problem.graphs.forEach((graph, agent) => {
        for (let a = 0; a < graph.arcs; a += 1)
          builder.entry(firstArc[agent]! + a, arcCost(agent, a, row.tier));
      });
      problem.sides.forEach(({ miss }, s) => {
        if (miss?.tier === row.tier) builder.entry(missColumn[s]!, miss.weight);
      });
    }
    builder.endRow(heldLimits(problem, h));
  });
  const aimed = aim.kind === 'heavier' ? writeHeavier(problem, builder, firstArc, aim) : [];
  const program = builder.build();
  program.objective.set(objective);
  for (const heavy of aimed) program.objective[heavy] = 1;
  return { program, firstArc };
}

/** The pathways of a point of the program, by agent. */
export function readFlow(
  problem: PathwayProblem,
  flow: FlowProgram,
  point: Float64Array,
): readonly PathwayColumn[] {
  return problem.graphs.map((graph, agent) => {
    const arcs: number[] = [];
    for (let a = 0; a < graph.arcs; a += 1) if (point[flow.firstArc[agent]! + a] === 1) arcs.push(a);
    return toColumn(problem, agent, Int32Array.from(arcs));
  });
}

function writeFlow(problem: PathwayProblem, builder: ProgramBuilder, firstArc: Int32Array): void {
  problem.graphs.forEach((graph, agent) => {
    const into: number[][] = Array.from({ length: graph.nodes }, () => []);
    for (let a = 0; a < graph.arcs; a += 1) into[graph.arcTo[a]!]!.push(a);
    for (let node = 0; node < graph.nodes - 1; node += 1) {
      for (let a = graph.firstArc[node]!; a < graph.firstArc[node + 1]!; a += 1)
        builder.entry(firstArc[agent]! + a, 1);
      for (const a of into[node]!) builder.entry(firstArc[agent]! + a, -1);
      const supply = node === 0 ? 1 : 0;
      builder.endRow({ lower: supply, upper: supply });
    }
  });
}

function writeSides(
  problem: PathwayProblem,
  builder: ProgramBuilder,
  firstArc: Int32Array,
  missColumn: readonly number[],
): void {
  const { first, side, weight } = problem.sidesOf;
  const entries: { column: number; value: number }[][] = problem.sides.map(() => []);
  problem.graphs.forEach((graph, agent) => {
    for (let a = 0; a < graph.arcs; a += 1) {
      const choice = graph.arcChoice[a]!;
      if (choice < 0) continue;
      for (let e = first[choice]!; e < first[choice + 1]!; e += 1) {
        entries[side[e]!]!.push({ column: firstArc[agent]! + a, value: weight[e]! });
      }
    }
  });
  problem.sides.forEach((limits, s) => {
    for (const { column, value } of entries[s]!) builder.entry(column, value);
    if (limits.miss !== null) builder.entry(missColumn[s]!, limits.miss.coefficient);
    builder.endRow({ lower: limits.lower, upper: limits.upper });
  });
}

function writeLoads(
  problem: PathwayProblem,
  builder: ProgramBuilder,
  agent: number,
  firstArc: Int32Array,
): void {
  loadTerms(problem, agent, []).loads.forEach((load, a) => {
    builder.entry(firstArc[agent]! + a, load);
  });
}

function writeLoadCaps(problem: PathwayProblem, builder: ProgramBuilder, firstArc: Int32Array): void {
  problem.graphs.forEach((_, agent) => {
    const { limit, offset } = loadTerms(problem, agent, []);
    if (limit === Infinity) return;
    writeLoads(problem, builder, agent, firstArc);
    builder.endRow({ lower: -Infinity, upper: limit - offset });
  });
}

/** One indicator an agent that may carry more than `above`, or is sure to count; returns their columns. */
function writeHeavier(
  problem: PathwayProblem,
  builder: ProgramBuilder,
  firstArc: Int32Array,
  { above, sure, among }: HeavierCount,
): number[] {
  const indicators: number[] = [];
  problem.graphs.forEach((graph, agent) => {
    const { limit, offset, loads } = loadTerms(problem, agent, []);
    if (problem.load?.counted[agent] !== 1 || among?.includes(agent) === false) return;
    if (sure?.includes(agent)) {
      indicators.push(builder.addColumn({ lower: 1, upper: 1 }));
      return;
    }
    const most = Number.isFinite(limit) ? limit : offset + loads.reduce((sum, load) => sum + load, 0);
    if (graph.nodes === 0 || most <= above) return;
    writeLoads(problem, builder, agent, firstArc);
    const heavy = builder.addColumn({ lower: 0, upper: 1 });
    builder.entry(heavy, above - most);
    builder.endRow({ lower: -Infinity, upper: above - offset });
    indicators.push(heavy);
  });
  return indicators;
}
