import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { type ProvedPrices, proveBound } from '../prices/prove-bound.ts';
import type { RestrictedMaster } from './restricted-master.ts';

/** Steps of a phase; prices move most at first, so that the first looks come sooner. */
const FIRST_PHASE = 50;
const PHASE = 150;
const LEAST_PHASES = 4;
const MOST_PHASES = 24;
/** Gain (of the bound) below which a phase was in vain, and how many such phases in a row are enough. */
const LEAST_GAIN = 2e-5;
const MOST_IDLE = 2;

/** Better prices from the relaxation over what is near, phase by phase. The bound never becomes worse. */
export function refinePrices(
  allocation: PartialAllocation,
  master: RestrictedMaster,
  {
    rates,
    known,
    stop,
  }: { readonly rates: Float64Array; readonly known: ProvedPrices; readonly stop: () => boolean },
): ProvedPrices {
  const { network } = allocation;
  const everybody = Array.from({ length: network.agents }, (_, agent) => agent);
  let best = known;
  let idle = 0;
  for (let phase = 0; phase < MOST_PHASES && idle < MOST_IDLE && !stop(); phase += 1) {
    master.run(everybody, Math.min(PHASE, FIRST_PHASE * (phase + 1)));
    const prices = master.relaxation.takeMean();
    const found = proveBound(network, rates, prices, allocation.objectiveCaps);
    const isIdle = found.exact - best.exact <= LEAST_GAIN * Math.abs(found.exact);
    if (phase >= LEAST_PHASES) idle = isIdle ? idle + 1 : 0;
    if (found.exact > best.exact) best = found;
  }
  return best;
}
