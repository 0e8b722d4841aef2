import type { Limit } from '../../model/limit.ts';
import type { Backend } from '../../program/backend.ts';
import { capAgents, floorAgents } from '../relaxation/agent-loads.ts';
import type { Limits } from '../relaxation/column-generation.ts';
import { openCounting } from '../relaxation/counting-master.ts';
import { foreseeLevel, type Prospect } from '../relaxation/foresee-level.ts';
import { listPathways } from '../relaxation/list-pathways.ts';
import { sortLoads } from '../relaxation/load-vector.ts';
import type { CountLimit, HeldRow, PathwayColumn, PathwayProblem } from '../relaxation/pathway-problem.ts';
import { poolColumn } from '../relaxation/pool-columns.ts';
import { capCounted, keepLimit } from './cap-counted.ts';

/** Where a descent through the levels of a problem's best allocation begins. */
export interface DescentStart {
  /** Agents above the first level, who are settled already. */
  readonly heavier: number;
  /** Fewer of them cannot be: this was proved. */
  readonly proved: boolean;
  /** What is known of the first level: that fewer cannot carry it, that this has to stay open, or nothing. */
  readonly decided: 'none' | 'open' | null;
}

export type DescentOutcome = Descent | { readonly kind: 'fault'; readonly message: string };

/** A level that its relaxation leaves open: by which pathways fewer could carry it, or, if these are many, where it can be at best. */
export type OpenLevel =
  | { readonly kind: 'few'; readonly pathways: readonly PathwayColumn[] }
  | { readonly kind: 'many'; readonly prospect: Prospect };

/** Pathways that are few. */
const FEW = 7000;

/** What a descent came to: all that has to be adopted by the problem it was asked for. */
export interface Descent {
  readonly kind: 'descent';
  /** Agents settled, those of the start included. */
  readonly heavier: number;
  /** Of the last level settled: fewer cannot carry it. */
  readonly proved: boolean;
  /** The next level, where the relaxation allows fewer agents than the best allocation has there. */
  readonly open: OpenLevel | null;
  /** What ended it too early. */
  readonly stopped: Limit | null;
  readonly caps: Float64Array;
  readonly floors: Float64Array;
  readonly held: readonly HeldRow[];
  readonly fresh: readonly PathwayColumn[];
}

/** Number of agents whose loads count. */
export function countAgents(problem: PathwayProblem): number {
  return problem.load?.counted.reduce((sum, flag) => sum + flag, 0) ?? 0;
}

/**
 * Settles the levels of a problem's best allocation from the top, as long as the relaxation says of each that not fewer agents can carry
 * as much: each level, once settled, is held before the next one is asked about. The problem itself stays as it is.
 */
export async function descend(
  backend: Backend,
  given: PathwayProblem,
  start: DescentStart,
  limits: Limits,
): Promise<DescentOutcome> {
  const problem: PathwayProblem = { ...given, held: [...given.held] };
  const fresh: PathwayColumn[] = [];
  const loads = sortLoads(problem.best ?? []);
  const counted = countAgents(problem);
  let { heavier, proved, decided } = start;
  const reached = (open: OpenLevel | null, stopped: Limit | null): Descent => {
    const { agentCaps: caps, agentFloors: floors, held } = problem;
    return { kind: 'descent', heavier, proved, open, stopped, caps, floors, held, fresh };
  };
  const master = await openCounting(backend, problem, { ...limits, fresh });
  try {
    while (heavier < counted) {
      const value = loads[heavier]!;
      keepLimit(problem, master, {
        kind: 'heavier',
        above: value,
        most: heavier,
        ...leastOf(heavier, proved),
      });
      if (value === 0) {
        heavier = counted;
        break;
      }
      const above = value - 1;
      const count = loads.filter((load) => load > above).length;
      const linear = await master.count({ kind: 'heavier', above }, { enough: count });
      if (linear.kind === 'fault') return linear;
      if (linear.kind === 'unknown') return reached(null, linear.limit);
      if (linear.bound < count && decided === null) {
        const few = { limit: count - 1, longest: FEW };
        const pathways = listPathways(problem, { kind: 'heavier', above }, linear.prices, few);
        if (pathways !== null) return reached({ kind: 'few', pathways }, null);
        return reached({ kind: 'many', prospect: await foreseeLevel(master, heavier, loads) }, null);
      }
      proved = linear.bound >= count || decided === 'none';
      decided = null;
      const limit: CountLimit = { kind: 'heavier', above, most: count, ...leastOf(count, proved) };
      await capCounted(problem, master, limit, linear);
      heavier = count;
    }
    return reached(null, null);
  } finally {
    master.close();
  }
}

function leastOf(least: number, proved: boolean): { readonly least?: number } {
  return proved ? { least } : {};
}

/** A descent that was stopped before its first step. */
export function stayPut(problem: PathwayProblem, { heavier, proved }: DescentStart, stopped: Limit): Descent {
  const { agentCaps: caps, agentFloors: floors, held } = problem;
  return { kind: 'descent', heavier, proved, open: null, stopped, caps, floors, held, fresh: [] };
}

/** Makes what a descent came to hold for the problem it was asked for. */
export function adoptDescent(problem: PathwayProblem, { caps, floors, held, fresh }: Descent): void {
  for (const column of fresh) poolColumn(problem, column);
  const capped = Array.from(caps.entries()).filter(([agent, cap]) => cap < problem.agentCaps[agent]!);
  const floored = Array.from(floors.entries()).filter(
    ([agent, floor]) => floor > problem.agentFloors[agent]!,
  );
  capAgents(problem, new Map(capped));
  floorAgents(problem, new Map(floored));
  problem.held.splice(0, problem.held.length, ...held);
  // Prices speak of held rows by position.
  problem.floor = null;
}
