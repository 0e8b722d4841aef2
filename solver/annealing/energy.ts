import { ownRows } from '../model/model-rows.ts';
import type { PathwayModel, Tier } from '../model/pathway-model.ts';

/** What one thing weighs against another while an allocation is annealed: the aims in their order, guarantees before all. */
export interface Energy {
  /** Of a hundredth of a missed guarantee. */
  readonly breach: number;
  /** By tier; 0 = not looked at. */
  readonly rates: Float64Array;
  /** By tier: the most that one choice adds. */
  readonly reach: Float64Array;
}

/** How much more a unit of a tier weighs than all that one choice can add in the next one. */
const STEP = 4;

export function weighAims(model: PathwayModel): Energy {
  const { tiers } = model;
  const reach = Float64Array.from(tiers, (tier) => scaleOf(tier) * greatest(tier.costs));
  for (const { soft } of [...ownRows(model), ...model.slotRows])
    if (soft !== null)
      reach[soft.tier] = Math.max(reach[soft.tier]!, soft.weight * scaleOf(tiers[soft.tier]!));
  const rates = new Float64Array(tiers.length);
  let rate = 1;
  for (let t = tiers.length - 1; t >= 0; t -= 1) {
    const tier = tiers[t]!;
    // A tie-break is asked for among equals only, which no energy knows of.
    if (reach[t] === 0 || (tier.kind === 'sum' && tier.amongEquals !== undefined)) continue;
    rates[t] = rate;
    rate *= STEP * reach[t]!;
  }
  return { breach: rate, rates, reach };
}

function scaleOf(tier: Tier): number {
  return tier.kind === 'blend' ? tier.totalWeight : 1;
}

function greatest(costs: Int32Array): number {
  return costs.reduce((most, cost) => Math.max(most, cost), 0);
}
