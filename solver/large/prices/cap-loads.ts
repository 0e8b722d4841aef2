import type { BottleneckTier, PathwayModel } from '../../model/pathway-model.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { shareFloats } from '../network/shared-arrays.ts';
import { leastLoads } from './least-loads.ts';

/** The worst load that comes before the guide, and what everybody must carry at least. */
export interface WorstLoad {
  readonly index: number;
  readonly tier: BottleneckTier;
  readonly loads: Float64Array;
  /** Greatest of them. */
  readonly floor: number;
}

/** `null` where there is none, or where later tiers may give some of it away. */
export function readWorstLoad(model: PathwayModel, network: PathwayNetwork, guide: number): WorstLoad | null {
  const index = model.tiers.findIndex(({ kind }, at) => kind === 'bottleneck' && at < guide);
  const tier = model.tiers[index];
  if (tier?.kind !== 'bottleneck' || tier.slack.amount > 0) return null;
  const loads = leastLoads(network, tier, index);
  return { index, tier, loads, floor: loads.reduce((most, load) => Math.max(most, load), 0) };
}

/** No agent carries more than `most`; with `fewest` whoever need not carry as much carries less. */
export interface LoadCap {
  readonly most: number;
  readonly fewest: boolean;
}

/** The network under a cap. At the floor, with the fewest, an allocation has the least worst load there is. */
export function capLoads(
  network: PathwayNetwork,
  { index, tier, loads }: WorstLoad,
  cap: LoadCap,
): PathwayNetwork {
  const most = Float64Array.from(loads, (load, agent) => {
    const own = cap.fewest ? Math.max(load, cap.most - 1) : cap.most;
    return tier.counted[agent] === 0 ? Infinity : own - tier.offsets[agent]!;
  });
  return { ...network, caps: { costs: network.costs[index]!, most: shareFloats(most) } };
}

/** Does everything within the second cap keep the first one? */
export function isWithin(first: LoadCap, second: LoadCap): boolean {
  return first.most > second.most || (first.most === second.most && (!first.fewest || second.fewest));
}
