import type { Engine, Where } from '../../engine/engine.ts';
import type { Outcome } from '../../program/outcome.ts';
import { adoptBest, bestValue } from '../relaxation/best-allocation.ts';
import type { PathwayColumn, PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { buildFlowProgram, readFlow } from './flow-program.ts';
import { dropDear } from './hold.ts';
import { isLean, rememberEverything } from './lean-problem.ts';

/** What an integer program is solved for; with a `gap` (relative) a good allocation is enough. */
export interface Search {
  readonly aim: Aim;
  readonly where: Where;
  readonly gap?: number | undefined;
  /** Only values below this are wanted. */
  readonly cutoff?: number | undefined;
}

export type Closed =
  | { readonly kind: 'found'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped'; readonly bound: number }
  | { readonly kind: 'fault'; readonly message: string };

/** Limits that a trial still forgets are remembered in up to so many arcs: a program of more is not solved in any time. */
const MOST_FLOW_ARCS = 1_000_000;

/** Solves a trial problem arc by arc; what it finds becomes the problem's best. */
export async function closeByFlow(
  engine: Engine,
  problem: PathwayProblem,
  trial: PathwayProblem,
  { aim, where, gap, cutoff }: Search,
): Promise<Closed> {
  if (isLean(trial) && !rememberEverything(trial, MOST_FLOW_ARCS))
    return { kind: 'stopped', bound: -Infinity };
  if (trial.graphs.some((graph) => graph.nodes === 0)) return { kind: 'none' };
  const flow = buildFlowProgram(trial, aim);
  const { outcome } = await engine.exact(
    flow.program,
    {
      whole: true,
      ...(gap === undefined ? {} : { gap }),
      ...(cutoff === undefined ? {} : { cutoff }),
    },
    where,
  );
  return adoptOutcome(problem, aim, outcome, (point) => readFlow(trial, flow, point));
}

/** What the outcome of an integer program says of an aim; an allocation better than the problem's best takes its place. */
export function adoptOutcome(
  problem: PathwayProblem,
  aim: Aim,
  outcome: Outcome,
  readPoint: (point: Float64Array) => readonly PathwayColumn[],
): Closed {
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'infeasible':
      return { kind: 'none' };
    case 'unknown':
      return { kind: 'stopped', bound: outcome.bound };
    case 'optimal':
    case 'incumbent': {
      const known = bestValue(problem, aim);
      if (known === null || outcome.objective < known) adoptBest(problem, readPoint(outcome.point));
      return outcome.kind === 'optimal'
        ? { kind: 'found', value: outcome.objective }
        : { kind: 'stopped', bound: outcome.bound };
    }
  }
}

/** The problem without the arcs that only allocations dearer than `limit` use. */
export function within(problem: PathwayProblem, aim: Aim, prices: SlotPrices, limit: number): PathwayProblem {
  const trial: PathwayProblem = { ...problem };
  if (limit !== Infinity) dropDear(trial, aim, prices, limit);
  return trial;
}

/** Infinity where graphs forget limits: nobody knows how many arcs it would take to remember them. */
export function countArcs(problem: PathwayProblem): number {
  return isLean(problem) ? Infinity : problem.graphs.reduce((sum, graph) => sum + graph.arcs, 0);
}
