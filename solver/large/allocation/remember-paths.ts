import type { NearPath } from '../prices/enumerate-paths.ts';
import { NearPaths, type Reach } from '../prices/near-paths.ts';
import { dualsUnder } from '../prices/objective-cap.ts';
import { reducedCostsUnder } from '../prices/reduced-costs.ts';
import { matchPartners, reducedCostsBeside } from './match-partners.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** The near pathways of an agent, by reach. */
export type PathsWithin = (reach: Reach) => (agent: number) => readonly NearPath[];

/** How far beyond the cheapest one an agent may choose where only choices that have room are left to it. */
const LAST: Reach = { margin: 1500, most: 40, least: 10 };

/** Agents' cheapest pathways under prices, out of choices that have room beside all others who are placed now. */
export function pathsBeside(
  allocation: PartialAllocation,
  prices: Float64Array,
  without: readonly number[],
): (agent: number) => readonly NearPath[] {
  const { network, rates, objectiveCaps, unit } = allocation;
  const duals = dualsUnder(network, { rates, objectiveCaps }, prices);
  const taken = without.filter((agent) => allocation.isPlaced(agent));
  const former = taken.map((agent) => ({
    agent,
    path: allocation.pathOf(agent),
    own: allocation.ownCost(agent),
  }));
  for (const agent of taken) allocation.remove(agent);
  const reducedCosts = reducedCostsBeside(allocation, duals);
  const near = new NearPaths(network, reducedCosts);
  const inside = new Set(without);
  const list = (agent: number): readonly NearPath[] =>
    inside.has(agent) ? near.list(agent, { ...LAST, margin: LAST.margin * unit }).paths : [];
  const matched = matchPartners(network, reducedCosts, list);
  const lists = new Map(
    without.map((agent) => [agent, matched(agent).filter(({ choices }) => allocation.fits(agent, choices))]),
  );
  for (const { agent, path, own } of former) allocation.place(agent, path, own);
  return (agent) => lists.get(agent) ?? [];
}

/** Lists near pathways under prices, each agent's once a reach. */
export function rememberPaths(
  allocation: PartialAllocation,
  rates: Float64Array,
  prices: Float64Array,
): PathsWithin {
  const { network, objectiveCaps, unit } = allocation;
  const reducedCosts = reducedCostsUnder(network, dualsUnder(network, { rates, objectiveCaps }, prices));
  const near = new NearPaths(network, reducedCosts);
  const remembered = new Map<string, Map<number, readonly NearPath[]>>();
  return (reach) => {
    const key = `${reach.margin} ${reach.most} ${reach.least ?? 1}`;
    const known = remembered.get(key) ?? new Map<number, readonly NearPath[]>();
    remembered.set(key, known);
    const list = (agent: number): readonly NearPath[] =>
      near.list(agent, { ...reach, margin: reach.margin * unit }).paths;
    const matched = matchPartners(network, reducedCosts, list);
    return (agent) => {
      const paths = known.get(agent) ?? matched(agent);
      known.set(agent, paths);
      return paths;
    };
  };
}
