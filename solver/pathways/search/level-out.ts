import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import type { LoadPenalty } from '../relaxation/load-penalty.ts';
import { compareLoads } from '../relaxation/load-vector.ts';
import type { PathwayColumn, PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import { keyOf, poolColumn, toColumn } from '../relaxation/pool-columns.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { rankPaths } from '../relaxation/rank-paths.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { decideByList } from './list-search.ts';

/** Pathways that are tried together: so many of each agent, and the nearest of all, so many an agent on average. */
const NEAR_EACH = 8;
const NEAR_ON_AVERAGE = 8;
/** … of all, where the search is to be thorough, and of one agent at most. */
const NEAR_THOROUGH = 6000;
const MOST_OF_ONE = 1000;
/** Relative gap at which the total of penalties is good enough. */
const ENOUGH = 0.01;

/**
 * Looks for an allocation whose loads, worst first, are smaller than those of the best one (any, if there is none), by a
 * penalty that rises steeply with the load: the relaxation over the pathways, then the integers over those nearest to it,
 * more of them where it is to be `thorough`. True when there was one, which is the best from then on; false proves nothing.
 */
export async function levelOut(
  engine: ProblemEngine,
  problem: PathwayProblem,
  penalty: LoadPenalty,
  { thorough, where }: { readonly thorough: boolean; readonly where: Where },
): Promise<boolean | Failure> {
  const linear = await engine.linear(problem, penalty);
  if (linear.kind === 'fault') return linear;
  if (linear.kind !== 'linear') return false;
  for (const column of linear.fresh) poolColumn(problem, column);
  const most = thorough ? NEAR_THOROUGH : NEAR_ON_AVERAGE * problem.model.agents;
  const columns = gather([
    ...(problem.best ?? []),
    ...linear.mix.map(({ column }) => column),
    ...nearColumns(problem, penalty, linear.prices, most),
  ]);
  const trial: PathwayProblem = { ...problem, best: null };
  const decided = await decideByList(engine, trial, columns, { aim: penalty, gap: ENOUGH, where });
  if (typeof decided !== 'string') return decided;
  if (trial.best === null || compareLoads(trial.best, problem.best) >= 0) return false;
  adoptBest(problem, trial.best);
  return true;
}

function gather(columns: readonly PathwayColumn[]): readonly PathwayColumn[] {
  return [...new Map(columns.map((column) => [keyOf(column), column])).values()];
}

/** The pathways that cost least more than their agent's cheapest: `most`, and some of each agent. */
function nearColumns(
  problem: PathwayProblem,
  aim: Aim,
  prices: SlotPrices,
  most: number,
): readonly PathwayColumn[] {
  return rankPaths(problem, aim, prices, { most: MOST_OF_ONE })
    .ranked.filter(({ rank }, at) => at < most || rank < NEAR_EACH)
    .map(({ agent, arcs }) => toColumn(problem, agent, arcs));
}
