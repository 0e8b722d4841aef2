import type { Engine } from '../engine.ts';
import { impliedByCaps, narrowCounts, openAgents } from './count-limits.ts';
import {
  type CountLimit,
  capAgents,
  type Field,
  floorAgents,
  type HeavierCount,
  poolColumn,
  type SlotPrices,
} from './field.ts';
import { pricesToSink } from './pathway-search.ts';
import { evaluatePrices, pricePathways } from './slot-prices.ts';

/**
 * Finds out who cannot be among those who carry more than a level, now that how many do is settled: by the prices of
 * the relaxation that counts them, then by asking the relaxation of each who is left. Mostly just so many are left as
 * the count says; the row that held it is then of no more use, and they are known to carry that much.
 */
export async function capCounted(engine: Engine, field: Field, limit: CountLimit): Promise<void> {
  if (!impliedByCaps(field, limit)) {
    const aim: HeavierCount = { kind: 'heavier', above: limit.above };
    const linear = await engine.linear(field, aim);
    if (linear.kind === 'linear') {
      for (const column of linear.fresh) poolColumn(field, column);
      capByPrices(field, limit, linear.prices);
    }
  }
  const heavier = new Set<number>();
  for (const { agent, load } of field.best ?? []) if (load > limit.above) heavier.add(agent);
  for (const agent of openAgents(field, limit.above)) {
    if (heavier.has(agent)) continue;
    const trial: Field = { ...field, held: [...field.held, { ...limit, sure: [agent] }] };
    const asked = await engine.linear(trial, { kind: 'nothing' });
    if (asked.kind !== 'infeasible') break;
    capAgents(field, new Map([[agent, limit.above]]));
  }
  const open = openAgents(field, limit.above);
  if (limit.least !== undefined && open.length <= limit.least)
    floorAgents(field, new Map(open.map((agent) => [agent, limit.above + 1])));
  narrowCounts(field);
}

/** Caps every agent that only allocations with more than `most` heavier ones let carry more, as the prices prove. */
function capByPrices(field: Field, { above, most }: CountLimit, prices: SlotPrices): void {
  const aim: HeavierCount = { kind: 'heavier', above };
  const { cheapest, scaledBound } = evaluatePrices(field, aim, prices, Infinity);
  const pricing = pricePathways(field, aim, prices);
  const allowance = most * prices.scale - scaledBound;
  const caps = new Map<number, number>();
  for (const agent of openAgents(field, above)) {
    const charge = pricing
      .terms(agent)
      .steps.reduce((sum, step) => sum + (step.above <= above ? step.price : 0), 0);
    const least = pricesToSink(field.graphs[agent]!, pricing.arcPrices(agent))[0]! + charge;
    if (least > cheapest[agent]! + allowance) caps.set(agent, above);
  }
  capAgents(field, caps);
}
