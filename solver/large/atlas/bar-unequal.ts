import type { PathwayModel, SumTier } from '../../model/pathway-model.ts';
import { equalChoices } from '../../model/tie-break.ts';
import type { Atlas } from './atlas.ts';
import { shareInts } from './shared-arrays.ts';

/** What a choice that a tier may not use costs at least: more than it can gain. */
export const BARRED = 1e6;

/**
 * The atlas of a tie-break: choices that it may not use are so dear that they cannot better anything, and what is proved with
 * them at that price holds without them. The same atlas for any other tier.
 */
export function barUnequal(
  model: PathwayModel,
  atlas: Atlas,
  chosen: Int32Array,
  { tier, index }: { readonly tier: SumTier; readonly index: number },
): Atlas {
  if (tier.amongEquals === undefined) return atlas;
  const equal = equalChoices(model, chosen, { tier: index - 1, until: tier.amongEquals });
  const costs = atlas.costs.slice();
  costs[index] = shareInts(costs[index]!.map((cost, j) => (equal[j] === 1 ? cost : cost + BARRED)));
  return { ...atlas, costs };
}
