import type { PathwayNetwork } from '../network/pathway-network.ts';
import { evaluateRelaxation } from './dual-ascent.ts';
import { dualsUnder, type ObjectiveCap } from './objective-cap.ts';
import { Pricer } from './pricer.ts';

/** Common scale of rounded prices, unless sums would leave 2⁵³: integers over it give exact bounds. */
export const LARGE_SCALE: number = 2 ** 14;
/** A scale that is too fine is made coarser by this. */
const COARSER = 8;

/** Prices as integers over a common scale. */
export interface ScaledPrices {
  readonly scale: number;
  /** Of the sides, then of the objective caps. */
  readonly prices: Float64Array;
}

/** Prices, the bound they prove, and the same prices as the integers behind it. */
export interface ProvedPrices {
  /** Of the sides, then of the objective caps. */
  readonly prices: Float64Array;
  readonly proof: ScaledPrices;
  /** What these prove, a multiple of 1 / scale; −Infinity where 2⁵³ might be left even by whole numbers. */
  readonly exact: number;
  /** The least whole number that is not below it. */
  readonly bound: number;
}

/** The bound that prices prove, in exact integers over the finest scale that keeps within 2⁵³. */
export function proveBound(
  network: PathwayNetwork,
  rates: Float64Array,
  prices: Float64Array,
  objectiveCaps: readonly ObjectiveCap[] = [],
): ProvedPrices {
  const pricer = new Pricer(network);
  for (let scale = LARGE_SCALE; ; scale = Math.max(1, scale / COARSER)) {
    const proof = { scale, prices: prices.map((price) => Math.round(price * scale)) };
    const exact = valueUnder(network, pricer, { rates, objectiveCaps, proof });
    if (exact > -Infinity || scale === 1) return { prices, proof, exact, bound: Math.ceil(exact) };
  }
}

/** The prices that a proof stands for. */
export function unscale({ scale, prices }: ScaledPrices): Float64Array {
  return prices.map((price) => price / scale);
}

function valueUnder(
  network: PathwayNetwork,
  pricer: Pricer,
  under: {
    readonly rates: Float64Array;
    readonly objectiveCaps: readonly ObjectiveCap[];
    readonly proof: ScaledPrices;
  },
): number {
  const { scale, prices } = under.proof;
  const rates = under.rates.map((rate) => Math.round(rate * scale));
  const duals = dualsUnder(network, { rates, objectiveCaps: under.objectiveCaps }, prices);
  let { value, reach } = evaluateRelaxation(network, pricer, duals);
  for (const [h, { most }] of under.objectiveCaps.entries()) {
    const used = prices[network.sides.count + h]! * most;
    value += used;
    reach += Math.abs(used);
  }
  return reach <= Number.MAX_SAFE_INTEGER ? value / scale : -Infinity;
}
