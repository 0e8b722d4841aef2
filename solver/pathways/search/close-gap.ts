import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { relativeGap } from '../../model/tier-result.ts';
import { adoptBest, bestValue } from '../relaxation/best-allocation.ts';
import type { LinearResult } from '../relaxation/column-generation.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { relaxTight } from '../relaxation/relax-tight.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { roundUp, valueStep } from '../relaxation/value-step.ts';
import { climb } from './climb.ts';
import { climbLists, hasCaps } from './climb-lists.ts';
import type { Solved } from './hold.ts';
import { searchNear } from './search-near.ts';

/** Searches between the bound of a relaxation and the best value known, from the bound upwards. */
export async function closeGap(
  engine: ProblemEngine,
  problem: PathwayProblem,
  aim: Aim,
  linear: LinearResult,
  where: Where,
): Promise<Solved | Failure> {
  const step = valueStep(problem.model, aim);
  let { bound } = linear;
  const isDone = (): boolean => {
    const value = bestValue(problem, aim);
    return engine.isOver() || (value !== null && (relativeGap(value, bound) ?? Infinity) <= engine.gap);
  };
  const near = await searchNear(engine, problem, linear, { aim, where });
  if (near.kind === 'fault') return near;
  const tight = isDone() ? null : await relaxTight(engine, problem, aim, linear.prices);
  if (tight?.kind === 'fault') return tight;
  if (tight?.kind === 'infeasible') return tellInfeasible(bestValue(problem, aim), where);
  if (tight !== null) {
    bound = Math.max(bound, roundUp(tight.bound, step));
    const nearer = await searchNear(engine, tight.problem, tight, { aim, where });
    if (nearer.kind === 'fault') return nearer;
    if (tight.problem.best !== null) adoptBest(problem, tight.problem.best);
  }
  const from = tight?.problem ?? problem;
  const prices = tight?.prices ?? linear.prices;
  const searches = aim.kind === 'tier' && hasCaps(problem) ? [climbLists, climb] : [climb];
  for (const search of searches) {
    const climbed = await search(engine, problem, from, { aim, where, prices, bound });
    if (climbed.kind === 'fault') return climbed;
    bound = climbed.bound;
  }
  const value = bestValue(problem, aim);
  if (value !== null) {
    return {
      kind: 'settled',
      value,
      bound: Math.min(bound, value),
      prices: linear.prices,
      ...(tight === null ? {} : { tight }),
    };
  }
  if (bound === Infinity) return { kind: 'infeasible', component: where.component };
  return { kind: 'unknown', limit: 'nodes' };
}

/** What a relaxation without a point says of a problem of which an allocation may be known. */
export function tellInfeasible(known: number | null, { component }: Where): Failure {
  return known === null
    ? { kind: 'infeasible', component }
    : { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
}
