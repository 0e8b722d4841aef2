import type { Atlas } from '../atlas/atlas.ts';
import { PathValues } from './path-values.ts';
import { combineCosts, type Tariff } from './tolls.ts';

/** Tiers that are settled, weighed into one total, which is not to grow any more. */
export interface Hold {
  /** By tier; integers. */
  readonly rates: Float64Array;
  readonly most: number;
}

/**
 * What a unit of each tier comes to when holds are priced; `prices` has one entry a side, then one a hold (≤ 0: it costs to
 * use them up).
 */
export function ratesUnder(
  { sides }: Atlas,
  { rates, holds }: { readonly rates: Float64Array; readonly holds: readonly Hold[] },
  prices: Float64Array,
): Float64Array {
  const combined = rates.slice();
  for (const [h, hold] of holds.entries()) {
    const price = prices[sides.count + h]!;
    if (price === 0) continue;
    for (let tier = 0; tier < combined.length; tier += 1) combined[tier]! -= price * hold.rates[tier]!;
  }
  return combined;
}

/** The tariff of prices, of the sides and of the holds. */
export function tariffUnder(
  atlas: Atlas,
  priced: { readonly rates: Float64Array; readonly holds: readonly Hold[] },
  prices: Float64Array,
): Tariff {
  const rates = ratesUnder(atlas, priced, prices);
  return { rates, costs: combineCosts(atlas, rates), sides: prices };
}

/** What single pathways come to in each hold. */
export function valuesOfHolds(atlas: Atlas, holds: readonly Hold[]): readonly PathValues[] {
  return holds.map(({ rates }) => new PathValues(atlas, rates));
}

/** How many times the root of the number of agents a hold is worth in its own measure. */
const CROWD = 3;

/** One for a side. Holds count everybody: they are measured so that one of them weighs about as much as a side does. */
export function sizesOf({ sides, agents }: Atlas, holds: readonly Hold[]): Float64Array {
  const sizes = new Float64Array(sides.count + holds.length).fill(1);
  for (const [h, { most }] of holds.entries())
    sizes[sides.count + h] = Math.max(1, most / (CROWD * Math.sqrt(agents)));
  return sizes;
}

/** Everybody's pathways, within holds. */
interface HeldBoard {
  readonly atlas: Atlas;
  readonly holds: readonly Hold[];
  readonly load: Float64Array;
  readonly pathOf: (agent: number) => Int32Array;
  readonly missUnits: (side: number, load: number) => number;
}

/** What is left of each hold beside everybody on the board. */
export function roomLeft(board: HeldBoard): Float64Array {
  const { atlas, holds } = board;
  const { missTier, missWeight, count } = atlas.sides;
  const values = valuesOfHolds(atlas, holds);
  return Float64Array.from(holds, ({ rates, most }, h) => {
    let left = most;
    for (let agent = 0; agent < atlas.agents; agent += 1)
      left -= values[h]!.ofTaken(agent, board.pathOf(agent));
    for (let s = 0; s < count; s += 1)
      if (missTier[s]! >= 0)
        left -= rates[missTier[s]!]! * missWeight[s]! * board.missUnits(s, board.load[s]!);
    return left;
  });
}

/**
 * What has to stay when a board is settled: its holds and its own total, of each of which so much may be `given` away. A hold that
 * was bettered by the way is to stay as it is now.
 */
export function holdsAfter(
  board: HeldBoard & { readonly rates: Float64Array; readonly total: number },
  given: readonly number[],
): readonly Hold[] {
  const room = roomLeft(board);
  const former = board.holds.map(({ rates, most }, h) => {
    const now = most - room[h]!;
    return { rates, most: Math.min(most, now + given[h]!) };
  });
  return [...former, { rates: board.rates, most: board.total + given.at(-1)! }];
}
