import type { Atlas } from '../atlas/atlas.ts';
import { evaluateTariff } from './dual-ascent.ts';
import { type Hold, tariffUnder } from './hold.ts';
import { Pricer } from './pricer.ts';

/** Common scale of rounded prices, unless sums would leave 2⁵³: integers over it give exact bounds. */
export const LARGE_SCALE: number = 2 ** 14;
/** A scale that is too fine is made coarser by this. */
const COARSER = 8;

/** Prices as integers over a common scale. */
export interface ScaledPrices {
  readonly scale: number;
  /** Of the sides, then of the holds. */
  readonly prices: Float64Array;
}

/** Prices, the bound they prove, and the same prices as the integers behind it. */
export interface ProvedPrices {
  /** Of the sides, then of the holds. */
  readonly prices: Float64Array;
  readonly proof: ScaledPrices;
  /** What these prove, a multiple of 1 / scale; −Infinity where 2⁵³ might be left even by whole numbers. */
  readonly exact: number;
  /** The least whole number that is not below it. */
  readonly bound: number;
}

/** The bound that prices prove, in exact integers over the finest scale that keeps within 2⁵³. */
export function proveBound(
  atlas: Atlas,
  rates: Float64Array,
  prices: Float64Array,
  holds: readonly Hold[] = [],
): ProvedPrices {
  const pricer = new Pricer(atlas);
  for (let scale = LARGE_SCALE; ; scale = Math.max(1, scale / COARSER)) {
    const proof = { scale, prices: prices.map((price) => Math.round(price * scale)) };
    const exact = valueUnder(atlas, pricer, { rates, holds, proof });
    if (exact > -Infinity || scale === 1) return { prices, proof, exact, bound: Math.ceil(exact) };
  }
}

/** The prices that a proof stands for. */
export function unscale({ scale, prices }: ScaledPrices): Float64Array {
  return prices.map((price) => price / scale);
}

function valueUnder(
  atlas: Atlas,
  pricer: Pricer,
  under: { readonly rates: Float64Array; readonly holds: readonly Hold[]; readonly proof: ScaledPrices },
): number {
  const { scale, prices } = under.proof;
  const rates = under.rates.map((rate) => Math.round(rate * scale));
  const tariff = tariffUnder(atlas, { rates, holds: under.holds }, prices);
  let { value, reach } = evaluateTariff(atlas, pricer, tariff);
  for (const [h, { most }] of under.holds.entries()) {
    const used = prices[atlas.sides.count + h]! * most;
    value += used;
    reach += Math.abs(used);
  }
  return reach <= Number.MAX_SAFE_INTEGER ? value / scale : -Infinity;
}
