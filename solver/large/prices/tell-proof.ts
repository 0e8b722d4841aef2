import type { PathwayModel } from '../../model/pathway-model.ts';
import type { PricedHold, TierPrices } from '../../model/tier-prices.ts';
import { tellRows } from '../../pathways/relaxation/tier-prices.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { capLoads } from './cap-loads.ts';
import { type Hold, ratesUnder } from './hold.ts';
import { Pricer } from './pricer.ts';
import type { ScaledPrices } from './prove-bound.ts';
import { combineCosts, tollsUnder } from './tolls.ts';
import type { HeldWorst, TooTight } from './weighed.ts';

/** What is bounded: an aim under rates of which its own tier has one, within holds, by prices. */
export interface Proof {
  readonly tier: number;
  readonly rates: Float64Array;
  readonly holds: readonly Hold[];
  readonly proof: ScaledPrices;
}

/** The bound as prices of its tier: all other tiers that it weighs are held at their weight, and how many carry the worst load. */
export function tellProof(
  model: PathwayModel,
  atlas: Atlas,
  { tier: aim, rates, holds, proof: { scale, prices } }: Proof,
  held: HeldWorst | null,
): TierPrices {
  const scaled = rates.map((rate) => Math.round(rate * scale));
  const combined = ratesUnder(atlas, { rates: scaled, holds }, prices);
  const totals = Array.from(combined, (rate, tier): PricedHold => ({ tier, above: null, price: -rate }));
  const counts: PricedHold[] =
    held?.cap.fewest === true
      ? [{ tier: null, above: held.cap.most - 1, price: -priceOfCount(atlas, { combined, prices }, held) }]
      : [];
  return {
    scale,
    above: null,
    rows: tellRows(model, prices),
    held: [...totals, ...counts].filter(({ tier, price }) => price !== 0 && tier !== aim),
  };
}

/** Why not everybody can stay within a worst load: prices of its tier, the tiers before it at their rates. */
export function tellTight(
  model: PathwayModel,
  { most, rates, proof: { scale, prices } }: TooTight,
): TierPrices {
  const held = Array.from(rates, (rate, tier) => ({ tier, above: null, price: -Math.round(rate * scale) }));
  return { scale, above: most, rows: tellRows(model, prices), held: held.filter(({ price }) => price !== 0) };
}

/** What it must cost to carry the worst load without need, so that nobody's cheapest pathway does. */
function priceOfCount(
  atlas: Atlas,
  { combined, prices }: { readonly combined: Float64Array; readonly prices: Float64Array },
  { worst, cap }: HeldWorst,
): number {
  const tolls = tollsUnder(atlas, { rates: combined, costs: combineCosts(atlas, combined), sides: prices });
  const within = new Pricer(capLoads(atlas, worst, cap));
  const beyond = new Pricer(capLoads(atlas, worst, { ...cap, fewest: false }));
  let price = 0;
  for (let agent = 0; agent < atlas.agents; agent += 1)
    price = Math.max(price, within.search(agent, tolls) - beyond.search(agent, tolls));
  return price;
}
