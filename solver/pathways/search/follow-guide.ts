import type { Where } from '../../engine/engine.ts';
import { adoptBest, bestValue } from '../relaxation/best-allocation.ts';
import type { Floor } from '../relaxation/floor.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import { poolColumn } from '../relaxation/pool-columns.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { relaxTight } from '../relaxation/relax-tight.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { valueStep } from '../relaxation/value-step.ts';
import { closeByFlow, countArcs, within } from './close-by-flow.ts';
import { searchCompact } from './compact-search.ts';
import type { FirstAllocation } from './first-allocation.ts';
import { holdAim } from './hold.ts';
import { limitsByArcs } from './limits-by-arcs.ts';
import { searchNear } from './search-near.ts';

/** Relative gap at which the guide has led far enough: its own tier comes later. */
const GUIDE_GAP = 0.005;
/** Distances from the guide's bound that are searched in turn there. */
const GUIDED_REACHES: readonly number[] = [12, 60, 250];

/** Arcs that are searched before. */
const GUIDED_ARCS: readonly number[] = [3000, 6000];
/** … where graphs take no more to remember all limits. */
const MOST_GUIDED_ARCS = 10_000;

/** Iterations after which a search by the compact program is given up: the guide leads nowhere then. */
const GUIDED_EFFORT = 100_000;

/** The tier that leads, and how far above the bound to follow it, in steps of the aim's own. */
export interface Guidance {
  readonly where: Where;
  readonly guide: number;
  readonly steps: number;
  /** Asked before a search that may be long; with an allocation in hand the guide is not followed that far. */
  readonly first?: FirstAllocation;
}

/**
 * Tries the least conceivable values of a flat aim one by one, minimising the guide under each: a tier that
 * prices most choices leads to integer points where a flat one gives no direction.
 */
export async function followGuide(
  engine: ProblemEngine,
  problem: PathwayProblem,
  aim: Aim,
  from: Floor,
  options: Guidance,
): Promise<void> {
  if (problem.isGuideLost) return;
  const guide: Aim = { kind: 'tier', tier: options.guide };
  const step = valueStep(problem.model, aim);
  for (let limit = from.bound; limit <= from.bound + options.steps * step; limit += step) {
    const known = bestValue(problem, aim);
    if (known !== null && known <= limit) return;
    const trial: PathwayProblem = { ...problem, held: [...problem.held], best: null };
    holdAim(trial, aim, { kind: 'settled', value: limit, bound: from.bound, prices: from.prices }, 0);
    if (trial.graphs.some((graph) => graph.nodes === 0)) continue;
    const guided = await engine.linear(trial, guide);
    if (guided.kind === 'infeasible') continue;
    if (guided.kind !== 'linear') return;
    for (const column of guided.fresh) poolColumn(problem, column);
    const search = { gap: GUIDE_GAP, where: options.where };
    await searchNear(engine, trial, guided, { aim: guide, ...search });
    const tight = trial.best === null ? await relaxTight(engine, trial, guide, guided.prices) : null;
    if (tight?.kind === 'infeasible') continue;
    if (tight?.kind === 'linear') {
      await searchNear(engine, tight.problem, tight, { aim: guide, ...search });
      trial.best = tight.problem.best;
    }
    const { problem: led, prices, bound } = tight?.kind === 'linear' ? tight : { ...guided, problem: trial };
    const limitOf = trial.best === null ? limitsByArcs(led, guide, prices) : null;
    for (const arcs of GUIDED_ARCS) {
      if (trial.best !== null || limitOf === null) break;
      const near = within(led, guide, prices, limitOf(arcs));
      if (countArcs(near) > MOST_GUIDED_ARCS) break;
      await closeByFlow(engine, trial, near, { aim: guide, ...search });
    }
    if (trial.best === null) await options.first?.adopt(engine, problem);
    if (options.first?.isAdopted === true) return;
    for (const reach of GUIDED_REACHES) {
      if (trial.best !== null) break;
      const near = within(led, guide, prices, bound + reach);
      const searched = await searchCompact(engine, trial, near, {
        tier: options.guide,
        effort: GUIDED_EFFORT,
        ...search,
      });
      if (trial.best === null && searched.kind === 'searched' && searched.isGivenUp) {
        problem.isGuideLost = true;
        return;
      }
    }
    if (trial.best !== null) {
      adoptBest(problem, trial.best);
      return;
    }
  }
}
