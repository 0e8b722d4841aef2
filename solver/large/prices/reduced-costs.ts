import type { PathwayNetwork } from '../network/pathway-network.ts';

/** What the relaxation prices: costs and misses by tier, and what the sides hold. */
export interface DualPrices {
  /** Rates of the tiers, by tier. */
  readonly rates: Float64Array;
  /** Σ rate × cost of each choice. */
  readonly costs: Float64Array;
  /** Price of each side: a choice pays −price × weight. */
  readonly sides: Float64Array;
}

/** What a pathway pays: for each of its choices what it costs less what its demand earns, and for its entries of the miss table. */
export interface ReducedCosts {
  /** By choice. */
  readonly costs: Float64Array;
  /** By demand. */
  readonly earned: Float64Array;
  /** By entry of the miss table. */
  readonly misses: Float64Array;
}

/** The reduced costs under dual prices. Choices whose demand has no room are too dear to be taken. */
export function reducedCostsUnder(
  network: PathwayNetwork,
  { rates, costs, sides }: DualPrices,
  hasRoom: (demand: number) => boolean = () => true,
): ReducedCosts {
  const { count, first, side, weight } = network.demands;
  const earned = new Float64Array(count);
  for (let demand = 0; demand < count; demand += 1) {
    if (!hasRoom(demand)) earned[demand] = -Infinity;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1)
      earned[demand]! += sides[side[e]!]! * weight[e]!;
  }
  return { costs, earned, misses: priceMisses(network, rates) };
}

/** The reduced costs of pathways on which the sides earn nothing. */
export function unpricedCosts(
  { demands }: PathwayNetwork,
  { costs, misses }: Pick<ReducedCosts, 'costs' | 'misses'>,
): ReducedCosts {
  return { costs, earned: new Float64Array(demands.count), misses };
}

/** What a choice pays. */
export function reducedCostOf(
  { demandOf }: PathwayNetwork,
  { costs, earned }: ReducedCosts,
  choice: number,
): number {
  return costs[choice]! - earned[demandOf[choice]!]!;
}

/** The costs of all choices under rates. */
export function combineCosts({ choices, costs }: PathwayNetwork, rates: Float64Array): Float64Array {
  const combined = new Float64Array(choices);
  costs.forEach((ofTier, tier) => {
    const rate = rates[tier]!;
    if (rate === 0) return;
    for (let j = 0; j < choices; j += 1) combined[j]! += rate * ofTier[j]!;
  });
  return combined;
}

/** What each entry of the miss table costs under rates. */
export function priceMisses({ misses, tiers }: PathwayNetwork, rates: Float64Array): Float64Array {
  const prices = new Float64Array(misses.length / tiers);
  for (let m = 0; m < prices.length; m += 1) {
    for (let tier = 0; tier < tiers; tier += 1) prices[m]! += rates[tier]! * misses[m * tiers + tier]!;
  }
  return prices;
}
