import { pricesToSink } from '../graph/arc-prices.ts';
import { capAgents, floorAgents } from '../relaxation/agent-loads.ts';
import type { LinearResult } from '../relaxation/column-generation.ts';
import type { CountingMaster } from '../relaxation/counting-master.ts';
import type { CountLimit, HeavierCount, PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import { evaluatePrices, pricePathways } from '../relaxation/slot-prices.ts';
import { capRest, impliedByCaps, openAgents } from '../search/count-limits.ts';

/** Relaxations asked for who may carry more, until the answer is left as it is. */
const MOST_ASKED = 2;

/** Keeps a limit by caps where they are enough, else by one more held row. */
export function keepLimit(problem: PathwayProblem, master: CountingMaster, limit: CountLimit): void {
  if (!impliedByCaps(problem, limit) && !capRest(problem, limit)) master.hold(limit);
}

/**
 * Holds how many carry more than a level, and finds out who can: by the prices of the relaxation that counts them, then
 * by asking how few of those who are known to do so have to. When all of them have to, nobody else may.
 */
export async function capCounted(
  problem: PathwayProblem,
  master: CountingMaster,
  limit: CountLimit,
  { prices, bound }: LinearResult,
): Promise<void> {
  capByPrices(problem, limit, prices);
  keepLimit(problem, master, limit);
  const { above, most } = limit;
  const among = new Set<number>();
  for (const { agent, load } of problem.best ?? []) if (load > above) among.add(agent);
  const open = openAgents(problem, above);
  // Where the relaxation lets fewer carry more, it lets any of them off.
  const worthAsking = bound >= most ? MOST_ASKED : 0;
  for (let asked = 0; asked < worthAsking && open.length > among.size; asked += 1) {
    const aim: HeavierCount = { kind: 'heavier', above, among: [...among].sort((a, b) => a - b) };
    const linear = await master.count(aim, { enough: most });
    if (linear.kind !== 'linear') break;
    if (linear.bound >= most) {
      capAgents(problem, new Map(open.filter((agent) => !among.has(agent)).map((agent) => [agent, above])));
      break;
    }
    const known = among.size;
    for (const { column } of linear.mix) if (column.load > above) among.add(column.agent);
    if (among.size === known) break;
  }
  const left = openAgents(problem, above);
  if (limit.least !== undefined && left.length <= limit.least)
    floorAgents(problem, new Map(left.map((agent) => [agent, above + 1])));
}

/** Caps every agent that only allocations with more than `most` heavier ones let carry more, as the prices prove. */
function capByPrices(problem: PathwayProblem, { above, most }: CountLimit, prices: SlotPrices): void {
  const aim: HeavierCount = { kind: 'heavier', above };
  const { cheapest, scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  const pricing = pricePathways(problem, aim, prices);
  const allowance = most * prices.scale - scaledBound;
  const caps = new Map<number, number>();
  for (const agent of openAgents(problem, above)) {
    const charge = pricing
      .terms(agent)
      .steps.reduce((sum, step) => sum + (step.above <= above ? step.price : 0), 0);
    const least = pricesToSink(problem.graphs[agent]!, pricing.arcPrices(agent))[0]! + charge;
    if (least > cheapest[agent]! + allowance) caps.set(agent, above);
  }
  capAgents(problem, caps);
}
