import { expect, it } from 'vitest';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { unpricedCosts } from '../../../solver/large/prices/reduced-costs.ts';
import { openSequence } from '../../../solver/model/random-sequence.ts';
import { drawAllocation } from './draw-allocation.ts';

const LEAST = 10;

it('lists some of the cheapest pathways even where very many lie next to the cheapest one', async () => {
  const { allocation } = await drawAllocation('1');
  const { network, missPrices } = allocation;
  const random = openSequence(1);
  // Nearly nothing distinguishes them: all of them are nearer than a margin that is halved would ever be.
  const costs = Float64Array.from({ length: network.choices }, () => random() / 1000);
  const near = new NearPaths(network, unpricedCosts(network, { costs, misses: missPrices }));
  let crowded = 0;
  for (let agent = 0; agent < network.agents; agent += 1) {
    const all = near.list(agent, { margin: 100, most: Infinity });
    expect(all.complete).toBe(true);
    const most = 80;
    const few = near.list(agent, { margin: 100, most, least: LEAST });
    if (all.paths.length <= most) continue;
    crowded += 1;
    expect(few.complete).toBe(false);
    expect(few.paths.length).toBeLessThanOrEqual(most);
    expect(few.paths.length).toBeGreaterThanOrEqual(LEAST);
    const prices = all.paths.map(({ price }) => price).sort((a, b) => a - b);
    expect(few.paths.map(({ price }) => price).sort((a, b) => a - b)).toEqual(
      prices.slice(0, few.paths.length),
    );
  }
  expect(crowded).toBeGreaterThan(20);
});

it('lists as many as are asked for where all cost the same', async () => {
  const { allocation } = await drawAllocation('1');
  const { network, missPrices } = allocation;
  const near = new NearPaths(
    network,
    unpricedCosts(network, { costs: new Float64Array(network.choices), misses: missPrices }),
  );
  const lengths = Array.from(
    { length: network.agents },
    (_, a) => near.list(a, { margin: 9, most: 30 }).paths.length,
  );
  expect(Math.max(...lengths)).toBe(30);
});
