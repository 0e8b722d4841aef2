import { nearestPaths } from '../graph/pathway-search.ts';
import type { Field, PathwayColumn, SlotPrices } from './field.ts';
import { toColumn } from './pool-columns.ts';
import { type Aim, evaluatePrices, pricePathways } from './slot-prices.ts';

/**
 * Every pathway that an allocation in which the aim comes to at most `limit` may use, as the prices prove; `null` when
 * they are more than `longest`.
 */
export function listPathways(
  field: Field,
  aim: Aim,
  prices: SlotPrices,
  { limit, longest }: { readonly limit: number; readonly longest: number },
): readonly PathwayColumn[] | null {
  const { cheapest, scaledBound } = evaluatePrices(field, aim, prices, Infinity);
  const pricing = pricePathways(field, aim, prices);
  const allowance = limit * prices.scale - scaledBound;
  const columns: PathwayColumn[] = [];
  for (const [agent, graph] of field.graphs.entries()) {
    const { paths, complete } = nearestPaths(graph, pricing.arcPrices(agent), pricing.terms(agent), {
      ceiling: cheapest[agent]! + allowance,
      most: longest - columns.length,
    });
    if (!complete) return null;
    for (const { arcs, load } of paths)
      if (load >= field.agentFloors[agent]!) columns.push(toColumn(field, agent, arcs));
  }
  return columns;
}
