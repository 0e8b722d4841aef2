import { expect, it } from 'vitest';
import { groupDemands } from '../../../solver/large/network/demands.ts';
import { reducedCostOf, reducedCostsUnder } from '../../../solver/large/prices/reduced-costs.ts';
import { compressSides } from '../../../solver/model/slot-sides.ts';
import { drawAllocation } from './draw-allocation.ts';

it('choices share a demand when they count alike in every side, by weight too', () => {
  const rows = [
    [[0, 1]],
    [[0, 2]],
    [[0, 1]],
    [[1, 1]],
    [],
    [
      [0, 1],
      [1, 1],
    ],
    [
      [0, 1],
      [1, 1],
    ],
    // Alike in nothing but their hash: the first with [1, 1], the other two with each other.
    [[0, 7920]],
    [
      [0, 1],
      [1, 32],
    ],
    [
      [0, 2],
      [1, 1],
    ],
  ] as const;
  const entries = rows.flatMap((row, choice) => row.map(([side, weight]) => ({ choice, side, weight })));
  const { demandOf, demands } = groupDemands(compressSides(entries, rows.length), rows.length);
  expect([...demandOf]).toEqual([0, 1, 0, 2, 3, 4, 4, 5, 6, 7]);
  expect(demands.count).toBe(8);
  for (const [choice, row] of rows.entries()) {
    const from = demands.first[demandOf[choice]!]!;
    const end = demands.first[demandOf[choice]! + 1]!;
    const told = Array.from({ length: end - from }, (_, e) => [
      demands.side[from + e],
      demands.weight[from + e],
    ]);
    expect(told).toEqual(row);
  }
});

it('a choice pays what it costs less what its sides earn, and cannot be had where its demand has no room', async () => {
  const { allocation, rates } = await drawAllocation('1', { rotators: 6 });
  const { network, costs } = allocation;
  const sides = Float64Array.from({ length: network.sides.count }, (_, s) => (s % 7) - 3);
  const free = reducedCostsUnder(network, { rates, costs, sides });
  const full = reducedCostsUnder(network, { rates, costs, sides }, (demand) => demand !== 0);
  const { first, side, weight } = network.demands;
  for (let choice = 0; choice < network.choices; choice += 1) {
    const demand = network.demandOf[choice]!;
    let price = costs[choice]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) price -= sides[side[e]!]! * weight[e]!;
    expect(reducedCostOf(network, free, choice)).toBe(price);
    expect(reducedCostOf(network, full, choice)).toBe(demand === 0 ? Infinity : price);
  }
});
