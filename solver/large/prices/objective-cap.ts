import type { PathwayNetwork } from '../network/pathway-network.ts';
import { PathValues } from './path-values.ts';
import { combineCosts, type DualPrices } from './reduced-costs.ts';

/** Tiers that are settled, weighted into one total which must not grow any more (an ε-constraint). */
export interface ObjectiveCap {
  /** By tier; integers. */
  readonly rates: Float64Array;
  readonly most: number;
}

/**
 * What a unit of each tier comes to when objective caps are priced; `prices` has one entry a side, then one a cap (≤ 0: it costs to
 * use them up).
 */
export function ratesUnder(
  { sides }: PathwayNetwork,
  { rates, objectiveCaps }: { readonly rates: Float64Array; readonly objectiveCaps: readonly ObjectiveCap[] },
  prices: Float64Array,
): Float64Array {
  const combined = rates.slice();
  for (const [h, cap] of objectiveCaps.entries()) {
    const price = prices[sides.count + h]!;
    if (price === 0) continue;
    for (let tier = 0; tier < combined.length; tier += 1) combined[tier]! -= price * cap.rates[tier]!;
  }
  return combined;
}

/** The dual prices of sides and objective caps. */
export function dualsUnder(
  network: PathwayNetwork,
  priced: { readonly rates: Float64Array; readonly objectiveCaps: readonly ObjectiveCap[] },
  prices: Float64Array,
): DualPrices {
  const rates = ratesUnder(network, priced, prices);
  return { rates, costs: combineCosts(network, rates), sides: prices };
}

/** What single pathways come to in each objective cap. */
export function valuesOfCaps(
  network: PathwayNetwork,
  objectiveCaps: readonly ObjectiveCap[],
): readonly PathValues[] {
  return objectiveCaps.map(({ rates }) => new PathValues(network, rates));
}

/** How many times the root of the number of agents a cap is worth in its own measure. */
const CROWD = 3;

/** One for a side. Holds count everybody: they are measured so that one of them weighs about as much as a side does. */
export function sizesOf(
  { sides, agents }: PathwayNetwork,
  objectiveCaps: readonly ObjectiveCap[],
): Float64Array {
  const sizes = new Float64Array(sides.count + objectiveCaps.length).fill(1);
  for (const [h, { most }] of objectiveCaps.entries())
    sizes[sides.count + h] = Math.max(1, most / (CROWD * Math.sqrt(agents)));
  return sizes;
}

/** Everybody's pathways, within objective caps. */
interface CappedAllocation {
  readonly network: PathwayNetwork;
  readonly objectiveCaps: readonly ObjectiveCap[];
  readonly load: Float64Array;
  readonly pathOf: (agent: number) => Int32Array;
  readonly missUnits: (side: number, load: number) => number;
}

/** What is left of each objective cap beside everybody placed. */
export function roomLeft(allocation: CappedAllocation): Float64Array {
  const { network, objectiveCaps } = allocation;
  const { missTier, missWeight, count } = network.sides;
  const values = valuesOfCaps(network, objectiveCaps);
  return Float64Array.from(objectiveCaps, ({ rates, most }, h) => {
    let left = most;
    for (let agent = 0; agent < network.agents; agent += 1)
      left -= values[h]!.ofTaken(agent, allocation.pathOf(agent));
    for (let s = 0; s < count; s += 1)
      if (missTier[s]! >= 0)
        left -= rates[missTier[s]!]! * missWeight[s]! * allocation.missUnits(s, allocation.load[s]!);
    return left;
  });
}

/**
 * What has to stay when an allocation is settled: its objective caps and its own total, each of which may grow by its `allowance`. A cap that
 * was bettered by the way is to stay as it is now.
 */
export function objectiveCapsAfter(
  allocation: CappedAllocation & { readonly rates: Float64Array; readonly total: number },
  allowance: readonly number[],
): readonly ObjectiveCap[] {
  const room = roomLeft(allocation);
  const former = allocation.objectiveCaps.map(({ rates, most }, h) => {
    const now = most - room[h]!;
    return { rates, most: Math.min(most, now + allowance[h]!) };
  });
  return [...former, { rates: allocation.rates, most: allocation.total + allowance.at(-1)! }];
}
