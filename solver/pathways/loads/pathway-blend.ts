import type { Where } from '../../engine/engine.ts';
import type { BlendTier } from '../../model/pathway-model.ts';
import type { Failure } from '../../model/settled.ts';
import { claimTier, slackAmount, type TierResult } from '../../model/tier-result.ts';
import { capLoads, leastLoads } from '../relaxation/agent-loads.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { holdAim, type Solved } from '../search/hold.ts';
import { minimiseAim } from '../search/settle.ts';
import { loadAim } from './load-level.ts';

/**
 * Least `totalWeight` × total + `worstWeight` × worst, by walking down the exact trade-off curve: the least
 * total under ever smaller worst loads, until the total alone rules out any gain. The point found (of equal ones the
 * one with the least total) is held as its total, slack included, and its worst load. Takes one problem: the worst load is everybody's.
 */
export async function settleBlend(
  engine: ProblemEngine,
  problem: PathwayProblem,
  tier: BlendTier,
  where: Where,
): Promise<TierResult | Failure> {
  const aim = loadAim(problem);
  const floor = leastLoads(problem).reduce(
    (most, load) => (load === Infinity ? most : Math.max(most, load)),
    0,
  );
  const { totalWeight, worstWeight } = tier;
  let best: {
    readonly value: number;
    readonly worst: number;
    readonly solved: Solved;
    readonly trial: PathwayProblem;
  } | null = null;
  let bound = Infinity;
  for (let cap = Infinity; cap >= floor; ) {
    const trial: PathwayProblem = {
      ...problem,
      held: [...problem.held],
      best: cap === Infinity ? problem.best : null,
    };
    if (cap !== Infinity) capLoads(trial, cap);
    const solved = await minimiseAim(engine, trial, aim, { where, guide: null });
    if (solved.kind === 'infeasible' && best !== null) break;
    if (solved.kind === 'unknown' && best !== null) {
      // What is held stands; under a smaller cap the total is no less, and more is not known.
      bound = Math.min(bound, totalWeight * best.solved.bound + worstWeight * floor);
      break;
    }
    if (solved.kind !== 'settled') return solved;
    const worst = (trial.best ?? []).reduce((most, column) => Math.max(most, column.load), 0);
    const value = totalWeight * solved.value + worstWeight * worst;
    // Whatever lies further down the curve has at least this total and the floor as its worst.
    const ahead = totalWeight * solved.bound + worstWeight * floor;
    bound = Math.min(bound, totalWeight * solved.bound + worstWeight * Math.min(worst, cap));
    if (best === null || value < best.value) best = { value, worst, solved, trial };
    if (ahead >= best.value) break;
    cap = worst - 1;
  }
  if (best === null) return { kind: 'infeasible', component: where.component };
  holdAim(best.trial, aim, best.solved, totalSlack(tier, best.value));
  capLoads(best.trial, best.worst);
  problem.graphs = best.trial.graphs;
  problem.loadCap = best.worst;
  problem.best = best.trial.best;
  problem.held.splice(0, problem.held.length, ...best.trial.held);
  return claimTier(where.tier, best.value, Math.min(bound, best.value));
}

/** Of a blend's slack, what its total may rise by while its worst load stays. */
export function totalSlack(
  { slack, totalWeight }: Pick<BlendTier, 'slack' | 'totalWeight'>,
  value: number,
): number {
  return Math.floor(slackAmount(slack, value) / totalWeight);
}
