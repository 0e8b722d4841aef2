import type { PathwayModel } from '../pathway-model.ts';
import { type PricedHold, type TierPrices, tellRows } from '../pathways/tier-prices.ts';
import type { Atlas } from './atlas.ts';
import { capLoads } from './cap-loads.ts';
import { LARGE_SCALE } from './dual-ascent.ts';
import { combineCosts, Pricer, priceMisses, tariffPrice } from './pricer.ts';
import type { HeldWorst, Weighed } from './weighed.ts';

/** The weighted bound as prices of the guide: earlier tiers are held at their weight, and how many carry the worst load. */
export function tellProof(
  model: PathwayModel,
  atlas: Atlas,
  weighed: Weighed,
  held: HeldWorst | null,
): TierPrices {
  const { rates, guide, proof } = weighed;
  const totals = Array.from(rates.subarray(0, guide), (rate, tier): PricedHold => {
    return { tier, above: null, price: -Math.round(rate * LARGE_SCALE) };
  });
  const counts: PricedHold[] =
    held?.cap.fewest === true
      ? [{ tier: null, above: held.cap.most - 1, price: -priceOfCount(atlas, weighed, held) }]
      : [];
  return {
    scale: LARGE_SCALE,
    above: null,
    rows: tellRows(model, proof),
    held: [...totals, ...counts].filter(({ price }) => price !== 0),
  };
}

/** What it must cost to carry the worst load without need, so that nobody's cheapest pathway does. */
function priceOfCount(atlas: Atlas, { rates, proof }: Weighed, { worst, cap }: HeldWorst): number {
  const scaled = rates.map((rate) => Math.round(rate * LARGE_SCALE));
  const tariff = { rates: scaled, costs: combineCosts(atlas, scaled), sides: proof };
  const priceOf = tariffPrice(atlas, tariff);
  const missPrices = priceMisses(atlas, scaled);
  const within = new Pricer(capLoads(atlas, worst, cap));
  const beyond = new Pricer(capLoads(atlas, worst, { ...cap, fewest: false }));
  let price = 0;
  for (let agent = 0; agent < atlas.agents; agent += 1)
    price = Math.max(
      price,
      within.search(agent, priceOf, missPrices) - beyond.search(agent, priceOf, missPrices),
    );
  return price;
}
