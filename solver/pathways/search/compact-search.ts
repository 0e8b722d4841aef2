import { type Assembly, tierObjective } from '../../compact/assemble.ts';
import type { Engine, Where } from '../../engine/engine.ts';
import { type ExtraRow, extendProgram } from '../../program/extend.ts';
import { expandPoint, restrictColumns } from '../../program/restrict.ts';
import { loadTerms } from '../relaxation/agent-loads.ts';
import { adoptBest, bestValue, readPathways } from '../relaxation/best-allocation.ts';
import { totalOf } from '../relaxation/master.ts';
import { assemblyOf } from '../relaxation/outlook.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';

export interface CompactSearch {
  readonly tier: number;
  readonly gap?: number;
  /** Only values below this are wanted. */
  readonly cutoff?: number;
  /** Iterations after which it is given up. */
  readonly effort?: number;
  /** One flag a choice: only these may be taken. All that the trial has, where it is not given. */
  readonly among?: Uint8Array;
  readonly where: Where;
}

export interface Searched {
  readonly kind: 'searched';
  readonly bound: number;
  /** Its effort was spent before it was settled. */
  readonly isGivenUp: boolean;
}

/**
 * Looks for a good allocation with the compact program, on the choices that the graphs of `trial` still
 * use: far fewer rows than arcs, and branch and bound does well on it once the prices have thinned it out.
 * With a `gap` (relative) a good one is enough. What it finds becomes the best of `problem` if it keeps everything held.
 * Every allocation of the trial is a point of the program, so that what the program cannot do the trial cannot:
 * `bound` is a lower bound on the tier's value there (of what is open, where only some choices are), Infinity where it has no allocation that is wanted.
 */
export async function searchCompact(
  engine: Engine,
  problem: PathwayProblem,
  trial: PathwayProblem,
  { tier, gap, cutoff = Infinity, effort, among, where }: CompactSearch,
): Promise<Searched | { readonly kind: 'fault'; readonly message: string }> {
  const assembly = assemblyOf(problem.model);
  const rows = [...heldRows(trial, assembly), ...loadRows(trial), ...hullRows(trial, assembly)];
  const program = extendProgram(assembly.program, { binaries: 0, rows });
  const objective = tierObjective(problem.model, assembly, tier);
  const keep = new Uint8Array(program.columns).fill(1);
  keep.fill(0, 0, assembly.choices);
  for (const graph of trial.graphs)
    for (const choice of graph.arcChoice) if (choice >= 0) keep[choice] = among?.[choice] ?? 1;
  const restriction = restrictColumns({ ...program, objective }, keep);
  if (!restriction.possible) return { kind: 'searched', bound: Infinity, isGivenUp: false };
  // A good point is found sooner among the few columns of a relaxation, the best one without it.
  const { outcome } = await engine.exact(
    restriction.program,
    {
      ...(gap === undefined ? { whole: true, ...(cutoff === Infinity ? {} : { cutoff }) } : { gap }),
      ...(effort === undefined ? {} : { effort }),
    },
    where,
  );
  if (outcome.kind === 'fault') return outcome;
  if (outcome.kind === 'infeasible') return { kind: 'searched', bound: Infinity, isGivenUp: false };
  if (outcome.kind === 'optimal' || outcome.kind === 'incumbent') {
    const point = expandPoint(restriction, outcome.point, program.columns);
    const allocation = readPathways(
      problem,
      Array.from(problem.model.choices.agent.keys()).filter((choice) => point[choice] === 1),
    );
    const known = bestValue(problem, { kind: 'tier', tier });
    if (
      allocation !== null &&
      (known === null || totalOf(problem, allocation, { kind: 'tier', tier }) < known)
    ) {
      adoptBest(problem, allocation);
    }
  }
  if (outcome.kind === 'optimal') return { kind: 'searched', bound: outcome.objective, isGivenUp: false };
  return { kind: 'searched', bound: outcome.bound, isGivenUp: outcome.limit === 'nodes' };
}

/** Held totals as rows over choices and misses; counts of heavy loads are left to the check afterwards. */
function heldRows(problem: PathwayProblem, assembly: Assembly): ExtraRow[] {
  return problem.held.flatMap((row) => {
    if (row.kind === 'heavier') return [];
    const costs = tierObjective(problem.model, assembly, row.tier);
    const columns = Int32Array.from(costs.keys()).filter((j) => costs[j] !== 0);
    return [
      { columns, values: Float64Array.from(columns, (j) => costs[j]!), lower: row.least, upper: row.most },
    ];
  });
}

/** What a problem says of its slots beyond its model: see `tightenSlots`. */
function hullRows({ sides, sidesOf }: PathwayProblem, assembly: Assembly): ExtraRow[] {
  const stated = assembly.endSlotRow - assembly.firstSlotRow;
  const rows = sides
    .slice(stated)
    .map(({ lower, upper }) => ({ columns: [] as number[], values: [] as number[], lower, upper }));
  if (rows.length === 0) return [];
  for (let j = 0; j + 1 < sidesOf.first.length; j += 1) {
    for (let e = sidesOf.first[j]!; e < sidesOf.first[j + 1]!; e += 1) {
      const row = rows[sidesOf.side[e]! - stated];
      row?.columns.push(j);
      row?.values.push(sidesOf.weight[e]!);
    }
  }
  return rows.map((row) => ({
    ...row,
    columns: Int32Array.from(row.columns),
    values: Float64Array.from(row.values),
  }));
}

function loadRows(problem: PathwayProblem): ExtraRow[] {
  const { load } = problem;
  if (load === null) return [];
  const { choices, tiers } = problem.model;
  const { costs } = tiers[load.tier]!;
  return problem.graphs.flatMap((_, agent) => {
    const { limit, offset } = loadTerms(problem, agent, []);
    if (limit === Infinity) return [];
    const columns: number[] = [];
    for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1)
      if (costs[j] !== 0) columns.push(j);
    return [
      {
        columns: Int32Array.from(columns),
        values: Float64Array.from(columns, (j) => costs[j]!),
        lower: -Infinity,
        upper: limit - offset,
      },
    ];
  });
}
