import type { Engine, Failure, Where } from '../engine.ts';
import { adoptBest } from './best-allocation.ts';
import { type Field, type PathwayColumn, type SlotPrices, toColumn } from './field.ts';
import { buildMaster } from './master.ts';
import { nearestPaths } from './pathway-search.ts';
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

/**
 * Decides whether a field has any allocation of listed pathways, by one integer program: who carries more than a level
 * is then a number of each column, which arc by arc it is not. What is found, of little `aim`, becomes the field's best;
 * `open` when the time is up.
 */
export async function decideByList(
  engine: Engine,
  field: Field,
  columns: readonly PathwayColumn[],
  { aim, gap, where }: { readonly aim: Aim; readonly gap: number; readonly where: Where },
): Promise<'found' | 'none' | 'open' | Failure> {
  const { program } = buildMaster(field, columns, aim, null, true);
  const whole = { ...program, integer: new Uint8Array(program.columns).fill(1) };
  const { outcome } = await engine.exact(whole, { gap, whole: true }, where);
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'infeasible':
      return 'none';
    case 'unknown':
      return 'open';
    case 'optimal':
    case 'incumbent':
      adoptBest(field, readPoint(columns, outcome.point));
      return 'found';
  }
}

/** The pathways that a point chooses of a list, by agent. */
function readPoint(columns: readonly PathwayColumn[], point: Float64Array): readonly PathwayColumn[] {
  return columns.filter((_, at) => point[at] === 1).sort((a, b) => a.agent - b.agent);
}
