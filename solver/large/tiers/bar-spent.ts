import { evaluateModel } from '../../model/evaluate-model.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import { slackAmount } from '../../model/tier-result.ts';
import { BARRED } from '../network/bar-unequal.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { shareInts } from '../network/shared-arrays.ts';

/**
 * The network for one tier, where those between the guide and it that have come to nothing are to stay at nothing: choices that cost
 * something in one of them are too dear to better anything. (Misses of soft rows are not: an allocation that gains by them is not taken.)
 */
export function barSpent(
  model: PathwayModel,
  network: PathwayNetwork,
  chosen: Int32Array,
  { guide, index }: { readonly guide: number; readonly index: number },
): PathwayNetwork {
  const { values } = evaluateModel(model, chosen);
  const spent = network.costs.filter((_, at) => {
    const tier = model.tiers[at]!;
    const value = values[at]!;
    const isBetween = at > guide && at < index && tier.kind === 'sum';
    return isBetween && value.kind === 'sum' && value.total === 0 && slackAmount(tier.slack, 0) === 0;
  });
  if (spent.length === 0) return network;
  const costs = network.costs.slice();
  costs[index] = shareInts(
    costs[index]!.map((cost, choice) => (spent.some((own) => own[choice]! > 0) ? cost + BARRED : cost)),
  );
  return { ...network, costs };
}
