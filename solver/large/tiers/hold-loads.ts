import type { PathwayModel } from '../../model/pathway-model.ts';
import { copyAllocation } from '../allocation/copy-allocation.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import { pathsByAgent } from '../allocation/paths-by-agent.ts';
import type { SearchedTotal } from '../improve/improve-allocation.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { capLoads, type LoadCap, type WorstLoad } from '../prices/cap-loads.ts';
import { proveBound } from '../prices/prove-bound.ts';

/** What was searched for the first total. */
interface Searched {
  readonly model: PathwayModel;
  readonly network: PathwayNetwork;
  readonly worst: WorstLoad | null;
  readonly guide: number;
  /** The search was within it; `null` = none. */
  readonly cap: LoadCap | null;
}

/**
 * Where the tiers after the guide start from: what was found, where its caps keep the worst load and the number who carry it as they are;
 * else the same allocation within caps that do. `null`: something before the guide that does not add up is not held by caps.
 */
export function holdLoads(
  { model, network, worst, guide, cap }: Searched,
  found: SearchedTotal & { readonly chosen: Int32Array },
): SearchedTotal | null {
  const others = model.tiers.slice(0, guide).filter(({ kind }) => kind !== 'sum').length;
  if (others !== (worst === null ? 0 : 1)) return null;
  if (worst === null || cap?.fewest === true) return found;
  const carried = assumeCarriers(model, worst, found.chosen);
  const within = capLoads(network, carried, { most: carried.floor, fewest: true });
  const { rates } = found.allocation;
  const allocation = new PartialAllocation(within, rates);
  copyAllocation(found.allocation, allocation);
  const proved = proveBound(within, rates, found.proved.prices);
  return { allocation, proved, bound: proved.bound };
}

/** Takes those who carry the worst load in an allocation to have to, whoever else might instead. */
export function assumeCarriers(model: PathwayModel, worst: WorstLoad, chosen: Int32Array): WorstLoad {
  const carried = loadsIn(model, worst, chosen);
  const floor = carried.reduce((most, load) => Math.max(most, load), 0);
  const loads = worst.loads.map((least, agent) => (carried[agent] === floor ? floor : least));
  return { ...worst, loads, floor };
}

/** What each counted agent carries in an allocation (choices, ascending); −Infinity for the others. */
function loadsIn(model: PathwayModel, { tier }: WorstLoad, chosen: Int32Array): Float64Array {
  return Float64Array.from(pathsByAgent(model, chosen), (path, agent) =>
    tier.counted[agent] === 1
      ? path.reduce((sum, choice) => sum + tier.costs[choice]!, tier.offsets[agent]!)
      : -Infinity,
  );
}
