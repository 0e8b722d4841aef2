import { evaluateModel } from '../../model/evaluate-model.ts';
import type { PathwayModel, Tier } from '../../model/pathway-model.ts';
import type { TierPrices } from '../../model/tier-prices.ts';
import { claimTier, slackAmount, type TierResult } from '../../model/tier-result.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { capLoads, isWithin, type LoadCap } from '../prices/cap-loads.ts';
import { evaluateRelaxation } from '../prices/dual-ascent.ts';
import { leastLoads } from '../prices/least-loads.ts';
import { Pricer } from '../prices/pricer.ts';
import { proveAlone } from '../prices/prove-alone.ts';
import { proveBound } from '../prices/prove-bound.ts';
import { combineCosts } from '../prices/reduced-costs.ts';
import { tellCapRefutation, tellProof } from '../prices/tell-proof.ts';
import type { HeldWorst, WeightedResult } from '../prices/weighted-result.ts';
import { totalsOf } from './weigh-tiers.ts';

/**
 * Every tier with what is proved of it. The guide: the weighted bound less what the earlier tiers weigh at the values
 * they have, which is a bound for allocations no worse in those. The others: what everybody's own pathways cost at least.
 */
export function boundTiers(
  model: PathwayModel,
  network: PathwayNetwork,
  weighted: WeightedResult,
  held: HeldWorst | null,
): TierResult[] {
  const evaluation = evaluateModel(model, weighted.chosen);
  const { values } = evaluation;
  const totals = totalsOf(evaluation);
  return model.tiers.flatMap((tier, index) => boundTier(tier, index));

  /** What the tiers before the guide weigh, with what may be given away of them. */
  function weighEarlier(): number {
    return totals.slice(0, weighted.guide).reduce((sum, total, t) => {
      const { kind, slack } = model.tiers[t]!;
      return kind === 'sum' ? sum + weighted.rates[t]! * (total + slackAmount(slack, total)) : sum;
    }, 0);
  }

  function isHeld(cap: LoadCap | null): boolean {
    return cap === null || (held !== null && isWithin(cap, held.cap));
  }

  /** Caps tighter than what is held in the end prove nothing of allocations in between. */
  function boundWeighted(): number {
    const { bound, rates, prices, cap } = weighted;
    if (isHeld(cap)) return bound;
    return proveBound(held === null ? network : capLoads(network, held.worst, held.cap), rates, prices).bound;
  }

  /** What was settled of loads holds as long as nothing before them is worse than it was there. */
  function settledLoads(): readonly TierResult[] {
    const before = weighted.settled.slice(0, -2);
    return before.every(({ value }, t) => totals[t]! <= value) ? weighted.settled.slice(-2) : [];
  }

  /** One of the weighted tiers, by what their prices prove of it alone. */
  function boundEarlier(name: string, total: number, index: number, least: number): TierResult {
    const alone = proveAlone(network, index, {
      rate: weighted.rates[index]!,
      prices: weighted.prices,
      value: total,
    });
    if (alone.bound <= least) return result(name, total, least);
    const rates = Float64Array.from(totals, (_, t) => (t === index ? 1 : 0));
    const tierPrices = tellProof(
      model,
      network,
      { tier: index, rates, objectiveCaps: [], proof: alone.proof },
      null,
    );
    return result(name, total, alone.bound, tierPrices);
  }

  function boundTier(tier: Tier, index: number): TierResult[] {
    const value = values[index]!;
    switch (value.kind) {
      case 'sum': {
        if (index === weighted.guide) {
          const bound = Math.max(leastTotal(network, index), boundWeighted() - weighEarlier());
          const { rates, proof } = weighted;
          const tierPrices = tellProof(
            model,
            network,
            { tier: index, rates, objectiveCaps: [], proof },
            held,
          );
          return [result(tier.name, value.total, bound, tierPrices)];
        }
        const least = leastTotal(network, index);
        if (index < weighted.guide && value.total > least)
          return [boundEarlier(tier.name, value.total, index, least)];
        const later = isHeld(weighted.laterCap) ? weighted.later.get(index) : undefined;
        if (later === undefined) return [result(tier.name, value.total, least)];
        const { bound, objectiveCaps, proof } = later;
        const rates = Float64Array.from(totals, (_, t) => (t === index ? 1 : 0));
        const tierPrices = tellProof(model, network, { tier: index, rates, objectiveCaps, proof }, held);
        return [result(tier.name, value.total, Math.max(least, bound), tierPrices)];
      }
      case 'bottleneck': {
        const loads = leastLoads(network, tier, index);
        const isKept = totals.slice(0, index).every((total) => total === 0);
        const floor = loads.reduce((most, load) => Math.max(most, load), isKept ? weighted.leastWorst : 0);
        const { capRefutation } = weighted;
        const tierPrices = capRefutation !== null && isKept ? tellCapRefutation(model, capRefutation) : null;
        const certain = loads.filter((load) => load >= value.worst).length;
        const [worst, count] = settledLoads();
        const isSame = worst?.value === value.worst;
        return [
          better(result(tier.name, value.worst, floor, tierPrices), worst),
          better(result(`${tier.name}-count`, value.count, certain), isSame ? count : undefined),
        ];
      }
      case 'leximin': {
        const floor = leastLoads(network, tier, index).reduce((most, load) => Math.max(most, load), 0);
        const worst = value.loads[0] ?? 0;
        // That the worst is proved says nothing of those who come after.
        return [result(tier.name, worst, Math.min(floor, worst - 1))];
      }
      case 'blend': {
        const floor = leastLoads(network, tier, index).reduce((most, load) => Math.max(most, load), 0);
        const weights = tier.kind === 'blend' ? tier : { totalWeight: 0, worstWeight: 0 };
        const bound = weights.totalWeight * leastTotal(network, index) + weights.worstWeight * floor;
        return [result(tier.name, value.value, bound)];
      }
    }
  }
}

function result(name: string, value: number, bound: number, prices: TierPrices | null = null): TierResult {
  return claimTier(name, value, bound, { prices: [prices] });
}

/** The result with what the other proves where that is no less; prices that prove less than the bound are better than none. */
function better(own: TierResult, other: TierResult | undefined): TierResult {
  if (other === undefined || other.bound < own.bound) return own;
  return result(own.name, own.value, other.bound, other.prices?.[0] ?? own.prices?.[0] ?? null);
}

/** Σ of everybody's least cost in a tier, as if they were alone. */
function leastTotal(network: PathwayNetwork, tier: number): number {
  const rates = new Float64Array(network.tiers);
  rates[tier] = 1;
  const sides = new Float64Array(network.sides.count);
  const duals = { rates, costs: combineCosts(network, rates), sides };
  return evaluateRelaxation(network, new Pricer(network), duals).value;
}
