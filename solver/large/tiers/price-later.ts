import { copyAllocation } from '../allocation/copy-allocation.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import { relaxListed } from '../allocation/relax-listed.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { ObjectiveCap } from '../prices/objective-cap.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';

/** How many times a tier's own total the totals held before it weigh at first: two ways side by side. */
const WEIGHTS: readonly number[] = [3, 0.5];

/** A tier that is to be priced while others are held. */
export interface LaterPricing {
  /** What is left of the pathways. */
  readonly network: PathwayNetwork;
  readonly rates: Float64Array;
  /** All before it; the last one is that of the tier before. */
  readonly objectiveCaps: readonly ObjectiveCap[];
  /** What the tier has now. */
  readonly total: number;
  /** The tier before: its allocation, and the prices that it was settled by. */
  readonly before: { readonly allocation: PartialAllocation; readonly proved: ProvedPrices };
  /** The first total of the component. */
  readonly firstTotal: number;
  /** False: it is hardly contested, no prices are worth beginning with. */
  readonly isPriced: boolean;
  readonly seconds: number;
}

/**
 * Prices of a later tier: of the relaxation over all that is left where that is little, else by steps towards them; and
 * what a difference of one in the first total amounts to under them (see `Board`). `null` when no thread returned.
 */
export async function priceLater(
  engine: LargeEngine,
  pricing: LaterPricing,
): Promise<{ readonly proved: ProvedPrices; readonly unit: number } | null> {
  const exact = await priceExactly(engine, pricing);
  if (exact === null && engine.stopped() !== null) return null;
  const proved = exact ?? (await priceBySteps(engine, pricing));
  return proved === null ? null : { proved, unit: unitUnder(pricing, proved.prices) };
}

async function priceExactly(
  engine: LargeEngine,
  { network, rates, objectiveCaps, before, isPriced }: LaterPricing,
): Promise<ProvedPrices | null> {
  if (!isPriced) return null;
  const allocation = new PartialAllocation(network, rates, { objectiveCaps, unit: 1 });
  copyAllocation(before.allocation, allocation);
  return await relaxListed(allocation, (program) => engine.relax(program));
}

async function priceBySteps(engine: LargeEngine, pricing: LaterPricing): Promise<ProvedPrices | null> {
  const { network, rates, objectiveCaps } = pricing;
  const returned = await Promise.all(
    startPrices(pricing).map((start) =>
      engine.construct({
        network,
        rates,
        objectiveCaps,
        start,
        unit: unitUnder(pricing, start),
        part: null,
        ascentSeconds: 0,
        refineSeconds: pricing.seconds,
        diveSeconds: 0,
        cutoff: null,
      }),
    ),
  );
  const constructed = returned.filter((one) => one.kind === 'constructed');
  const [first] = constructed;
  if (first === undefined) return null;
  return constructed.reduce<ProvedPrices>((best, one) => (one.exact > best.exact ? one : best), first);
}

/** Prices to begin with: those of the tier before, with everything it held and itself at a weight. */
function startPrices({ before, objectiveCaps, total, isPriced }: LaterPricing): readonly Float64Array[] {
  const { allocation, proved } = before;
  const { count } = allocation.network.sides;
  if (!isPriced) return [new Float64Array(count + objectiveCaps.length)];
  const held = objectiveCaps
    .slice(0, -1)
    .reduce((sum, { most }, h) => sum - proved.prices[count + h]! * most, Math.max(1, allocation.total));
  return WEIGHTS.map((weight) => {
    const times = (weight * total) / held;
    return Float64Array.from([...proved.prices, -1], (price) => times * price);
  });
}

/** What a difference of one in the first total amounts to when everything held is priced. */
function unitUnder(
  { network, objectiveCaps, total, firstTotal }: LaterPricing,
  prices: Float64Array,
): number {
  const { count } = network.sides;
  const combined = objectiveCaps.reduce((sum, { most }, h) => sum - prices[count + h]! * most, total);
  return Math.max(1e-3, combined / Math.max(1, firstTotal));
}
