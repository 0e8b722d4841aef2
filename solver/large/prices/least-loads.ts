import type { Tier } from '../../model/pathway-model.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { Pricer } from './pricer.ts';
import { combineCosts, tollsUnder } from './tolls.ts';

/** Least load of each counted agent, as if it were alone; −Infinity for the others. */
export function leastLoads(atlas: Atlas, tier: Tier, index: number): Float64Array {
  if (tier.kind === 'sum') return new Float64Array(0);
  const rates = new Float64Array(atlas.tiers);
  rates[index] = 1;
  const pricer = new Pricer(atlas);
  const sides = new Float64Array(atlas.sides.count);
  // What rules of its own cost elsewhere is not carried.
  const free = new Float64Array(atlas.tiers);
  const tolls = tollsUnder(atlas, { rates: free, costs: combineCosts(atlas, rates), sides });
  return Float64Array.from(tier.offsets, (offset, agent) =>
    tier.counted[agent] === 1 ? offset + pricer.search(agent, tolls) : -Infinity,
  );
}
