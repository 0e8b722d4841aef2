import { pricesThrough } from '../graph/arc-prices.ts';
import type { PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import { type Aim, evaluatePrices, pricePathways } from '../relaxation/slot-prices.ts';

/**
 * How far above its bound an aim can be looked for over so many arcs: the greatest limit for which dropping what only
 * dearer allocations use leaves no more of them; Infinity where all there are may stay.
 */
export function limitsByArcs(
  problem: PathwayProblem,
  aim: Aim,
  prices: SlotPrices,
): (arcs: number) => number {
  const { cheapest, scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  const pricing = pricePathways(problem, aim, prices);
  const dearer = new Float64Array(problem.graphs.reduce((sum, { arcs }) => sum + arcs, 0));
  let at = 0;
  problem.graphs.forEach((graph, agent) => {
    for (const through of pricesThrough(graph, pricing.arcPrices(agent))) {
      dearer[at] = through - cheapest[agent]!;
      at += 1;
    }
  });
  dearer.sort();
  return (arcs) => {
    const first = dearer[arcs];
    return first === undefined ? Infinity : Math.ceil((first + scaledBound) / prices.scale) - 1;
  };
}
