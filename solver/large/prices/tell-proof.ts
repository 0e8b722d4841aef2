import type { PathwayModel } from '../../model/pathway-model.ts';
import type { PricedHold, TierPrices } from '../../model/tier-prices.ts';
import { tellRows } from '../../pathways/relaxation/tier-prices.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { capLoads } from './cap-loads.ts';
import { type ObjectiveCap, ratesUnder } from './objective-cap.ts';
import { Pricer } from './pricer.ts';
import type { ScaledPrices } from './prove-bound.ts';
import { combineCosts, reducedCostsUnder } from './reduced-costs.ts';
import type { CapRefutation, HeldWorst } from './weighted-result.ts';

/** What is bounded: an aim under rates of which its own tier has one, within objective caps, by prices. */
export interface Proof {
  readonly tier: number;
  readonly rates: Float64Array;
  readonly objectiveCaps: readonly ObjectiveCap[];
  readonly proof: ScaledPrices;
}

/** The bound as prices of its tier: all other tiers that it weighs are held at their weight, and how many carry the worst load. */
export function tellProof(
  model: PathwayModel,
  network: PathwayNetwork,
  { tier: aim, rates, objectiveCaps, proof: { scale, prices } }: Proof,
  held: HeldWorst | null,
): TierPrices {
  const scaled = rates.map((rate) => Math.round(rate * scale));
  const combined = ratesUnder(network, { rates: scaled, objectiveCaps }, prices);
  const totals = Array.from(combined, (rate, tier): PricedHold => ({ tier, above: null, price: -rate }));
  const counts: PricedHold[] =
    held?.cap.fewest === true
      ? [{ tier: null, above: held.cap.most - 1, price: -priceOfCount(network, { combined, prices }, held) }]
      : [];
  return {
    scale,
    above: null,
    rows: tellRows(model, prices),
    held: [...totals, ...counts].filter(({ tier, price }) => price !== 0 && tier !== aim),
  };
}

/** Why not everybody can stay within a worst load: prices of its tier, the tiers before it at their rates. */
export function tellCapRefutation(
  model: PathwayModel,
  { most, rates, proof: { scale, prices } }: CapRefutation,
): TierPrices {
  const held = Array.from(rates, (rate, tier) => ({ tier, above: null, price: -Math.round(rate * scale) }));
  return { scale, above: most, rows: tellRows(model, prices), held: held.filter(({ price }) => price !== 0) };
}

/** What it must cost to carry the worst load without need, so that nobody's cheapest pathway does. */
function priceOfCount(
  network: PathwayNetwork,
  { combined, prices }: { readonly combined: Float64Array; readonly prices: Float64Array },
  { worst, cap }: HeldWorst,
): number {
  const reducedCosts = reducedCostsUnder(network, {
    rates: combined,
    costs: combineCosts(network, combined),
    sides: prices,
  });
  const within = new Pricer(capLoads(network, worst, cap));
  const beyond = new Pricer(capLoads(network, worst, { ...cap, fewest: false }));
  let price = 0;
  for (let agent = 0; agent < network.agents; agent += 1)
    price = Math.max(price, within.search(agent, reducedCosts) - beyond.search(agent, reducedCosts));
  return price;
}
