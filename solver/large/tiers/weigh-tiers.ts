import type { Evaluation } from '../../model/evaluate-model.ts';
import type { PathwayModel, Tier } from '../../model/pathway-model.ts';
import { slackAmount } from '../../model/tier-result.ts';

/** How much more a unit of the tier before the guide weighs than what a choice may cost in it … */
const STEP = 4;
/** … and one of an earlier tier than that of the next: along a chain of exchanges one miss may save several of the next tier. */
const STEP_BETWEEN = 16;
/** No unit weighs more: sums have to stay exact, and programs solvable. */
const HEAVIEST = 250_000;

/** Weights of the tiers up to the guide: earlier ones outweigh later ones, as far as whole numbers allow. */
export function weighTiers(model: PathwayModel, guide: number): Float64Array {
  const rates = new Float64Array(model.tiers.length);
  rates[guide] = 1;
  let weight = STEP * dearest(model.tiers[guide]!);
  for (let tier = guide - 1; tier >= 0; tier -= 1) {
    if (model.tiers[tier]!.kind !== 'sum') continue;
    const unit = unitOf(model, tier);
    rates[tier] = Math.max(1, Math.round(Math.min(weight, HEAVIEST) / unit));
    weight *= STEP_BETWEEN * Math.max(1, dearest(model.tiers[tier]!) / unit);
  }
  return rates;
}

function dearest({ costs }: Tier): number {
  return costs.reduce((most, cost) => Math.max(most, cost), 1);
}

/** What may be given away of the tiers weighted into the first total may be used by all that follow. */
export function slackOfWeighted(
  { tiers }: PathwayModel,
  { rates, guide }: { readonly rates: Float64Array; readonly guide: number },
  totals: readonly number[],
): number {
  return rates.subarray(0, guide + 1).reduce((sum, rate, t) => {
    return rate === 0 ? sum : sum + rate * slackAmount(tiers[t]!.slack, totals[t]!);
  }, 0);
}

/** What each tier adds up to; 0 for one that does not. */
export function totalsOf({ values }: Evaluation): number[] {
  return values.map((value) => (value.kind === 'sum' ? value.total : 0));
}

/** Least that a choice or a slot's miss may cost in the tier, if it costs anything. */
function unitOf({ slotRows, tiers }: PathwayModel, tier: number): number {
  const weights = slotRows.flatMap(({ soft }) => (soft?.tier === tier ? [soft.weight] : []));
  let unit = weights.reduce((least, weight) => Math.min(least, weight), Infinity);
  for (const cost of tiers[tier]!.costs) if (cost > 0 && cost < unit) unit = cost;
  return unit === Infinity ? 1 : unit;
}
