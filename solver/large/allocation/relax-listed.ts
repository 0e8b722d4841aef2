import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { NearPaths } from '../prices/near-paths.ts';
import { roomLeft } from '../prices/objective-cap.ts';
import { type ProvedPrices, proveBound } from '../prices/prove-bound.ts';
import { unpricedCosts } from '../prices/reduced-costs.ts';
import { buildBlock } from './block-program.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** Up to so many pathways the whole relaxation is a matter of seconds (27,000 of 1,000 agents: 4 to 5). */
const MOST_RELAXED = 60_000;
const ALL = { margin: Infinity, most: Infinity };

/**
 * The best prices there are for an allocation on which everybody has a pathway, of the sides and of the objective caps: the duals of the
 * relaxation over all pathways that are written down. `null` where they are not, are too many, or the program had no end.
 */
export async function relaxListed(
  allocation: PartialAllocation,
  relax: (program: Program) => Promise<Outcome>,
): Promise<ProvedPrices | null> {
  const { network, rates, objectiveCaps } = allocation;
  if (network.listed === null || network.listed.firstMiss.length > MOST_RELAXED) return null;
  const everybody = Array.from({ length: network.agents }, (_, agent) => agent);
  const near = new NearPaths(
    network,
    unpricedCosts(network, { costs: allocation.costs, misses: allocation.missPrices }),
  );
  const pathsOf = (agent: number): ReturnType<NearPaths['list']>['paths'] => near.list(agent, ALL).paths;
  const block = buildBlock(allocation, everybody, pathsOf, roomLeft(allocation));
  const outcome = await relax(block.program);
  if (outcome.kind !== 'optimal' || outcome.duals === undefined) return null;
  const { rows } = outcome.duals;
  const prices = new Float64Array(network.sides.count + objectiveCaps.length);
  for (const [at, side] of block.sides.entries()) prices[side] = rows[everybody.length + at]!;
  const firstCap = everybody.length + block.sides.length;
  // What is held costs something to use up; never the other way round, whatever is left of a float.
  for (const h of objectiveCaps.keys()) prices[network.sides.count + h] = Math.min(0, rows[firstCap + h]!);
  return proveBound(network, rates, prices, objectiveCaps);
}
