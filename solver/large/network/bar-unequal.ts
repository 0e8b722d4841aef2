import type { PathwayModel, SumTier } from '../../model/pathway-model.ts';
import { equalChoices } from '../../model/tie-break.ts';
import type { PathwayNetwork } from './pathway-network.ts';
import { shareInts } from './shared-arrays.ts';

/** What a choice that a tier may not use costs at least: more than it can gain. */
export const BARRED = 1e6;

/**
 * The network of a tie-break: choices that it may not use are so dear that they cannot better anything, and what is proved with
 * them at that price holds without them. The same network for any other tier.
 */
export function barUnequal(
  model: PathwayModel,
  network: PathwayNetwork,
  chosen: Int32Array,
  { tier, index }: { readonly tier: SumTier; readonly index: number },
): PathwayNetwork {
  if (tier.amongEquals === undefined) return network;
  const equal = equalChoices(model, chosen, { tier: index - 1, until: tier.amongEquals });
  const costs = network.costs.slice();
  costs[index] = shareInts(costs[index]!.map((cost, j) => (equal[j] === 1 ? cost : cost + BARRED)));
  return { ...network, costs };
}
