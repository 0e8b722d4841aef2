import type { TierResult } from '../compact/sum-tier.ts';
import { relativeGap } from '../engine.ts';
import { evaluateModel } from '../evaluate-model.ts';
import type { PathwayModel, Tier } from '../pathway-model.ts';
import { type TierPrices, tellRows } from '../pathways/tier-prices.ts';
import type { Atlas } from './atlas.ts';
import { evaluateTariff, LARGE_SCALE } from './dual-ascent.ts';
import { combineCosts, Pricer, priceMisses, tariffPrice } from './pricer.ts';

/** What the search for the weighted total came to. */
export interface Weighed {
  readonly chosen: Int32Array;
  readonly rates: Float64Array;
  readonly guide: number;
  /** Of the weighted total. */
  readonly bound: number;
  /** The prices behind it, over `LARGE_SCALE`. */
  readonly proof: Float64Array;
}

/**
 * Every tier with what is proved of it. The guide: the weighted bound less what the earlier tiers weigh at the values
 * they have, which is a bound for allocations no worse in those. The others: what everybody's own pathways cost at least.
 */
export function boundTiers(model: PathwayModel, atlas: Atlas, weighed: Weighed): TierResult[] {
  const { values } = evaluateModel(model, weighed.chosen);
  const totals = values.map((value) => (value.kind === 'sum' ? value.total : 0));
  return model.tiers.flatMap((tier, index) => boundTier(tier, index));

  function boundTier(tier: Tier, index: number): TierResult[] {
    const value = values[index]!;
    switch (value.kind) {
      case 'sum': {
        if (index === weighed.guide) {
          const earlier = totals
            .slice(0, index)
            .reduce((sum, total, t) => sum + weighed.rates[t]! * total, 0);
          const bound = Math.max(leastTotal(atlas, index), weighed.bound - earlier);
          return [result(tier.name, value.total, bound, tellProof(model, weighed))];
        }
        return [result(tier.name, value.total, leastTotal(atlas, index))];
      }
      case 'bottleneck': {
        const loads = leastLoads(atlas, tier, index);
        const floor = loads.reduce((most, load) => Math.max(most, load), 0);
        const certain = loads.filter((load) => load >= value.worst).length;
        return [result(tier.name, value.worst, floor), result(`${tier.name}-count`, value.count, certain)];
      }
      case 'leximin': {
        const floor = leastLoads(atlas, tier, index).reduce((most, load) => Math.max(most, load), 0);
        const worst = value.loads[0] ?? 0;
        // That the worst is proved says nothing of those who come after.
        return [result(tier.name, worst, Math.min(floor, worst - 1))];
      }
      case 'blend': {
        const floor = leastLoads(atlas, tier, index).reduce((most, load) => Math.max(most, load), 0);
        const weights = tier.kind === 'blend' ? tier : { totalWeight: 0, worstWeight: 0 };
        const bound = weights.totalWeight * leastTotal(atlas, index) + weights.worstWeight * floor;
        return [result(tier.name, value.value, bound)];
      }
    }
  }
}

function result(name: string, value: number, bound: number, prices: TierPrices | null = null): TierResult {
  const proved = bound >= value;
  return { name, value, bound, gap: relativeGap(value, bound) ?? Infinity, proved, prices: [prices] };
}

/** Σ of everybody's least cost in a tier, as if they were alone. */
function leastTotal(atlas: Atlas, tier: number): number {
  const rates = new Float64Array(atlas.tiers);
  rates[tier] = 1;
  const sides = new Float64Array(atlas.sides.count);
  const tariff = { rates, costs: combineCosts(atlas, rates), sides };
  return evaluateTariff(atlas, new Pricer(atlas), tariff).value;
}

/** Least load of each counted agent, as if it were alone; 0 for the others. */
function leastLoads(atlas: Atlas, tier: Tier, index: number): Float64Array {
  if (tier.kind === 'sum') return new Float64Array(0);
  const rates = new Float64Array(atlas.tiers);
  rates[index] = 1;
  const pricer = new Pricer(atlas);
  const missPrices = priceMisses(atlas, new Float64Array(atlas.tiers));
  const sides = new Float64Array(atlas.sides.count);
  const priceOf = tariffPrice(atlas, { rates, costs: combineCosts(atlas, rates), sides });
  return Float64Array.from(tier.offsets, (offset, agent) =>
    tier.counted[agent] === 1 ? offset + pricer.search(agent, priceOf, missPrices) : 0,
  );
}

/** The weighted bound as prices of the guide: earlier tiers are held at their weight. */
function tellProof(model: PathwayModel, { rates, guide, proof }: Weighed): TierPrices {
  const held = Array.from(rates.subarray(0, guide), (rate, tier) => ({
    tier,
    above: null,
    price: -Math.round(rate * LARGE_SCALE),
  }));
  return {
    scale: LARGE_SCALE,
    above: null,
    rows: tellRows(model, proof),
    held: held.filter(({ price }) => price !== 0),
  };
}
