import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildBlock } from '../../../solver/large/allocation/block-program.ts';
import { copyAllocation } from '../../../solver/large/allocation/copy-allocation.ts';
import { listPaths } from '../../../solver/large/allocation/list-paths.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { relaxListed } from '../../../solver/large/allocation/relax-listed.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { roomLeft } from '../../../solver/large/prices/objective-cap.ts';
import { LARGE_SCALE } from '../../../solver/large/prices/prove-bound.ts';
import { unpricedCosts } from '../../../solver/large/prices/reduced-costs.ts';
import type { Program } from '../../../solver/program/program.ts';
import { drawTwoAims } from './draw-allocation.ts';

const SIZES = { rotators: 16, placements: 9, cycles: 2 };
const FREE = { exact: 0, bound: 0 };

describe('relaxListed', () => {
  it('finds the prices that prove the value of the relaxation, what is held priced with the places', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const relax = (program: Program): ReturnType<typeof backend.solve> =>
      backend.solve(program, { relax: true });
    const met = { priced: 0, held: 0 };
    for (const seed of ['1', '2', '3', '4']) {
      const network = await drawTwoAims(seed, SIZES);
      const first = Float64Array.of(1, 0);
      const own = Float64Array.of(0, 1);
      const nothing = {
        ...FREE,
        prices: new Float64Array(0),
        proof: { scale: 1, prices: new Float64Array(network.sides.count) },
      };
      const start = new PartialAllocation(network, first);
      await settle(start, backend.solve.bind(backend));
      // 1e6 beyond what is proved of nothing: everything is written down.
      const listed = listPaths(start, nothing, 1e6);
      for (const more of [0, 40]) {
        const objectiveCaps = [{ rates: first, most: start.total + more }];
        const allocation = new PartialAllocation(listed, own, { objectiveCaps, unit: 1 });
        copyAllocation(start, allocation);
        const priced = await relaxListed(allocation, relax);
        if (priced === null) throw new Error('nothing was priced');
        const outcome = await relax(wholeOf(allocation).program);
        if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
        // Every price is rounded to the scale, and counts as often as its row has units.
        const units = objectiveCaps[0]!.most + allocation.load.reduce((sum, load) => sum + load, 0);
        expect(priced.exact).toBeLessThanOrEqual(outcome.objective + 1e-6);
        expect(priced.exact).toBeGreaterThan(outcome.objective - units / LARGE_SCALE);
        met.priced += 1;
        if (priced.prices.at(-1)! < 0) met.held += 1;
      }
      expect(await relaxListed(start, relax)).toBeNull();
    }
    expect(met.priced).toBe(8);
    expect(met.held).toBeGreaterThanOrEqual(4);
  });
});

/** Gives everybody the pathway of the least total. */
async function settle(
  allocation: PartialAllocation,
  solve: (program: Program, request: object) => ReturnType<Awaited<ReturnType<typeof loadBackend>>['solve']>,
): Promise<void> {
  const { program, columns } = wholeOf(allocation);
  const outcome = await solve(program, {});
  if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
  for (const [column, { agent, choices, own }] of columns.entries())
    if (outcome.point[column] === 1) allocation.place(agent, choices, own);
  if (allocation.outside().length > 0) throw new Error('somebody has no pathway');
}

function wholeOf(allocation: PartialAllocation): ReturnType<typeof buildBlock> {
  const { network } = allocation;
  const near = new NearPaths(
    network,
    unpricedCosts(network, { costs: allocation.costs, misses: allocation.missPrices }),
  );
  const everybody = Array.from({ length: network.agents }, (_, agent) => agent);
  const pathsOf = (agent: number): ReturnType<NearPaths['list']>['paths'] =>
    near.list(agent, { margin: 1e9, most: Infinity }).paths;
  return buildBlock(allocation, everybody, pathsOf, roomLeft(allocation));
}
