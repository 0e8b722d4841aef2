import { evaluateModel, type TierValue } from '../../model/evaluate-model.ts';
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
import { type Proof, tellCapRefutation, tellProof } from '../prices/tell-proof.ts';
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
  const bounds = new TierBounds(model, network, weighted, { held, totals: totalsOf(evaluation) });
  return model.tiers.flatMap((tier, index) => bounds.of(tier, index, evaluation.values[index]!));
}

class TierBounds {
  readonly #model: PathwayModel;
  readonly #network: PathwayNetwork;
  readonly #weighted: WeightedResult;
  readonly #held: HeldWorst | null;
  /** By tier, of the allocation. */
  readonly #totals: readonly number[];

  constructor(
    model: PathwayModel,
    network: PathwayNetwork,
    weighted: WeightedResult,
    { held, totals }: { readonly held: HeldWorst | null; readonly totals: readonly number[] },
  ) {
    this.#model = model;
    this.#network = network;
    this.#weighted = weighted;
    this.#held = held;
    this.#totals = totals;
  }

  of(tier: Tier, index: number, value: TierValue): TierResult[] {
    switch (value.kind) {
      case 'sum':
        return [this.#ofSum(tier.name, index, value.total)];
      case 'bottleneck':
        return this.#ofWorst(tier, index, value);
      case 'leximin': {
        const worst = value.loads[0] ?? 0;
        // That the worst is proved says nothing of those who come after.
        return [result(tier.name, worst, Math.min(this.#leastWorst(tier, index), worst - 1))];
      }
      case 'blend': {
        const weights = tier.kind === 'blend' ? tier : { totalWeight: 0, worstWeight: 0 };
        const bound =
          weights.totalWeight * leastTotal(this.#network, index) +
          weights.worstWeight * this.#leastWorst(tier, index);
        return [result(tier.name, value.value, bound)];
      }
    }
  }

  #ofSum(name: string, index: number, total: number): TierResult {
    const { guide, rates, proof, later, laterCap } = this.#weighted;
    const least = leastTotal(this.#network, index);
    if (index === guide) {
      const bound = Math.max(least, this.#boundWeighted() - this.#weighEarlier());
      return result(name, total, bound, this.#tell({ tier: index, rates, objectiveCaps: [], proof }));
    }
    if (index < guide)
      return total > least ? this.#ofEarlier(name, index, total) : result(name, total, least);
    const found = this.#isHeld(laterCap) ? later.get(index) : undefined;
    if (found === undefined) return result(name, total, least);
    const tierPrices = this.#tell({ ...found, tier: index, rates: this.#alone(index) });
    return result(name, total, Math.max(least, found.bound), tierPrices);
  }

  /** One of the weighted tiers, by what their prices prove of it alone. */
  #ofEarlier(name: string, index: number, total: number): TierResult {
    const { rates, prices } = this.#weighted;
    const least = leastTotal(this.#network, index);
    const { bound, proof } = proveAlone(this.#network, index, { rate: rates[index]!, prices, value: total });
    if (bound <= least) return result(name, total, least);
    const told = { tier: index, rates: this.#alone(index), objectiveCaps: [], proof };
    return result(name, total, bound, tellProof(this.#model, this.#network, told, null));
  }

  #ofWorst(tier: Tier, index: number, value: Extract<TierValue, { kind: 'bottleneck' }>): TierResult[] {
    const { leastWorst, capRefutation } = this.#weighted;
    const loads = leastLoads(this.#network, tier, index);
    const isKept = this.#totals.slice(0, index).every((total) => total === 0);
    const floor = loads.reduce((most, load) => Math.max(most, load), isKept ? leastWorst : 0);
    const tierPrices =
      capRefutation !== null && isKept ? tellCapRefutation(this.#model, capRefutation) : null;
    const certain = loads.filter((load) => load >= value.worst).length;
    const [worst, count] = this.#settledLoads();
    const isSame = worst?.value === value.worst;
    return [
      better(result(tier.name, value.worst, floor, tierPrices), worst),
      better(result(`${tier.name}-count`, value.count, certain), isSame ? count : undefined),
    ];
  }

  #leastWorst(tier: Tier, index: number): number {
    return leastLoads(this.#network, tier, index).reduce((most, load) => Math.max(most, load), 0);
  }

  /** What was settled of loads holds as long as nothing before them is worse than it was there. */
  #settledLoads(): readonly TierResult[] {
    const { settled } = this.#weighted;
    const isNoWorse = settled.slice(0, -2).every(({ value }, t) => this.#totals[t]! <= value);
    return isNoWorse ? settled.slice(-2) : [];
  }

  /** Caps tighter than what is held in the end prove nothing of allocations in between. */
  #boundWeighted(): number {
    const { bound, rates, prices, cap } = this.#weighted;
    if (this.#isHeld(cap)) return bound;
    const held = this.#held;
    const within = held === null ? this.#network : capLoads(this.#network, held.worst, held.cap);
    return proveBound(within, rates, prices).bound;
  }

  /** What the tiers before the guide weigh, with what may be given away of them. */
  #weighEarlier(): number {
    const { guide, rates } = this.#weighted;
    return this.#totals.slice(0, guide).reduce((sum, total, t) => {
      const { kind, slack } = this.#model.tiers[t]!;
      return kind === 'sum' ? sum + rates[t]! * (total + slackAmount(slack, total)) : sum;
    }, 0);
  }

  #isHeld(cap: LoadCap | null): boolean {
    return cap === null || (this.#held !== null && isWithin(cap, this.#held.cap));
  }

  /** Rates under which one tier counts and no other. */
  #alone(index: number): Float64Array {
    return Float64Array.from(this.#totals, (_, tier) => (tier === index ? 1 : 0));
  }

  #tell(proof: Proof): TierPrices {
    return tellProof(this.#model, this.#network, proof, this.#held);
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
