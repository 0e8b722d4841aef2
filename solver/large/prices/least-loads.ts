import type { Tier } from '../../model/pathway-model.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { Pricer } from './pricer.ts';
import { combineCosts, reducedCostsUnder } from './reduced-costs.ts';

/** Least load of each counted agent, as if it were alone; −Infinity for the others. */
export function leastLoads(network: PathwayNetwork, tier: Tier, index: number): Float64Array {
  if (tier.kind === 'sum') return new Float64Array(0);
  const rates = new Float64Array(network.tiers);
  rates[index] = 1;
  const pricer = new Pricer(network);
  const sides = new Float64Array(network.sides.count);
  // What rules of its own cost elsewhere is not carried.
  const free = new Float64Array(network.tiers);
  const reducedCosts = reducedCostsUnder(network, {
    rates: free,
    costs: combineCosts(network, rates),
    sides,
  });
  return Float64Array.from(tier.offsets, (offset, agent) =>
    tier.counted[agent] === 1 ? offset + pricer.search(agent, reducedCosts) : -Infinity,
  );
}
