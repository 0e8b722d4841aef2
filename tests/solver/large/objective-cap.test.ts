import { expect, it } from 'vitest';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { objectiveCapsAfter } from '../../../solver/large/prices/objective-cap.ts';
import { unpricedCosts } from '../../../solver/large/prices/reduced-costs.ts';
import { drawTwoAims } from './draw-allocation.ts';

const FIRST = Float64Array.of(1, 0);
const SECOND = Float64Array.of(0, 1);

it('what is settled is held as it is now, with what may be given away of it, and never beyond what it was held at', async () => {
  const network = await drawTwoAims('1', { rotators: 6 });
  const free = new PartialAllocation(network, FIRST);
  const near = new NearPaths(network, unpricedCosts(network, { costs: free.costs, misses: free.missPrices }));
  for (let agent = 0; agent < network.agents; agent += 1) {
    const [path] = near.list(agent, { margin: 0, most: 1 }).paths;
    free.place(agent, path!.choices, free.valueOf(path!));
  }
  for (const [spare, allowance, most] of [
    [0, 0, 0],
    [40, 0, 0],
    [40, 25, 25],
    [40, 90, 40],
  ] as const) {
    const allocation = new PartialAllocation(network, SECOND, {
      objectiveCaps: [{ rates: FIRST, most: free.total + spare }],
      unit: 1,
    });
    for (let agent = 0; agent < network.agents; agent += 1) {
      const choices = free.pathOf(agent);
      allocation.place(agent, choices, allocation.valueOf({ choices, misses: [] }));
    }
    expect(objectiveCapsAfter(allocation, [allowance, 7])).toEqual([
      { rates: FIRST, most: free.total + most },
      { rates: SECOND, most: allocation.total + 7 },
    ]);
  }
});
