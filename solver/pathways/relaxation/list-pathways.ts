import { nearestPaths } from '../graph/pathway-search.ts';
import type { PathwayColumn, PathwayProblem, SlotPrices } from './pathway-problem.ts';
import { toColumn } from './pool-columns.ts';
import { type Aim, evaluatePrices, pricePathways } from './slot-prices.ts';

/**
 * Every pathway that an allocation in which the aim comes to at most `limit` may use, as the prices prove; `null` when
 * they are more than `longest`.
 */
export function listPathways(
  problem: PathwayProblem,
  aim: Aim,
  prices: SlotPrices,
  { limit, longest }: { readonly limit: number; readonly longest: number },
): readonly PathwayColumn[] | null {
  const { cheapest, scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  const pricing = pricePathways(problem, aim, prices);
  const allowance = limit * prices.scale - scaledBound;
  const columns: PathwayColumn[] = [];
  for (const [agent, graph] of problem.graphs.entries()) {
    const { paths, complete } = nearestPaths(graph, pricing.arcPrices(agent), pricing.terms(agent), {
      ceiling: cheapest[agent]! + allowance,
      most: longest - columns.length,
    });
    if (!complete) return null;
    for (const { arcs, load } of paths)
      if (load >= problem.agentFloors[agent]!) columns.push(toColumn(problem, agent, arcs));
  }
  return columns;
}
