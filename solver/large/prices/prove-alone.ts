import { greatestCommonDivisor } from '../../program/integral-objective.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { ascendPrices } from './dual-ascent.ts';
import { type ProvedPrices, proveBound } from './prove-bound.ts';

/** A price of such a part of a step of the tier, or more, counts as the whole step. */
const PARTS: readonly number[] = [0.1, 0.3, 0.5, 0.7, 0.9];
/** Agents looked at in all in steps: a moment's work. */
const MOST_LOOKS = 20_000;

/**
 * What prices of a weighted total prove of one of its tiers alone: prices near to what the tier weighs stand for it, smaller ones for
 * what comes after it, and are left out. Or steps lead from what they are towards the value that the tier has.
 */
export function proveAlone(
  network: PathwayNetwork,
  tier: number,
  { rate, prices, value }: { readonly rate: number; readonly prices: Float64Array; readonly value: number },
): ProvedPrices {
  const rates = new Float64Array(network.tiers);
  rates[tier] = 1;
  const step = stepOf(network, tier);
  const rounded = PARTS.map((part) => {
    const whole = (price: number): number =>
      Math.sign(price) * step * Math.floor(Math.abs(price) / (rate * step) + 1 - part);
    return proveBound(network, rates, prices.map(whole));
  });
  const known = pickBest(rounded);
  const isOpen = known.exact <= value - step;
  // From whole prices steps may stick where they do not from these.
  const stepped = ascendPrices(network, {
    rates,
    start: prices.map((price) => price / rate),
    ceiling: value,
    evaluations: isOpen ? Math.floor(MOST_LOOKS / network.agents) : 0,
    stop: () => false,
  });
  const best = pickBest([known, proveBound(network, rates, stepped.prices)]);
  return { ...best, bound: step * Math.ceil(best.exact / step) };
}

function pickBest(proofs: readonly ProvedPrices[]): ProvedPrices {
  return proofs.reduce((most, one) => (one.exact > most.exact ? one : most));
}

/** Greatest number that divides all that the tier may come to. */
function stepOf({ costs, misses, tiers, sides }: PathwayNetwork, tier: number): number {
  let step = costs[tier]!.reduce(greatestCommonDivisor, 0);
  for (let at = tier; at < misses.length; at += tiers) step = greatestCommonDivisor(step, misses[at]!);
  for (let s = 0; s < sides.count; s += 1)
    if (sides.missTier[s] === tier) step = greatestCommonDivisor(step, sides.missWeight[s]!);
  return Math.max(1, step);
}
