import { evaluateModel } from '../../model/evaluate-model.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import { slackAmount } from '../../model/tier-result.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { BARRED } from '../atlas/bar-unequal.ts';
import { shareInts } from '../atlas/shared-arrays.ts';

/**
 * The atlas for one tier, where those between the guide and it that have come to nothing are to stay at nothing: choices that cost
 * something in one of them are too dear to better anything. (Misses of soft rows are not: an allocation that gains by them is not taken.)
 */
export function barSpent(
  model: PathwayModel,
  atlas: Atlas,
  chosen: Int32Array,
  { guide, index }: { readonly guide: number; readonly index: number },
): Atlas {
  const { values } = evaluateModel(model, chosen);
  const spent = atlas.costs.filter((_, at) => {
    const tier = model.tiers[at]!;
    const value = values[at]!;
    const isBetween = at > guide && at < index && tier.kind === 'sum';
    return isBetween && value.kind === 'sum' && value.total === 0 && slackAmount(tier.slack, 0) === 0;
  });
  if (spent.length === 0) return atlas;
  const costs = atlas.costs.slice();
  costs[index] = shareInts(
    costs[index]!.map((cost, choice) => (spent.some((own) => own[choice]! > 0) ? cost + BARRED : cost)),
  );
  return { ...atlas, costs };
}
