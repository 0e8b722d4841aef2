import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildBlock } from '../../../solver/large/allocation/block-program.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import type { PathwayNetwork } from '../../../solver/large/network/pathway-network.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { unpricedCosts } from '../../../solver/large/prices/reduced-costs.ts';
import { narrowPaths } from '../../../solver/large/relaxation/narrow-paths.ts';
import { drawTwoAims } from './draw-allocation.ts';

const SIZES = { rotators: 14, placements: 9, cycles: 2 };
const EVERYTHING = { margin: 1e9, most: Infinity };

describe('narrowPaths', () => {
  it('leaves every pathway that an allocation within the hold may need, whatever is sought next', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const met = { all: 0, kept: 0, compared: 0 };
    for (const seed of ['4', '5', '7', '8']) {
      const network = await drawTwoAims(seed, SIZES);
      const held = Float64Array.of(1, 0);
      const allocation = new PartialAllocation(network, held);
      const everybody = Array.from({ length: network.agents }, (_, agent) => agent);
      const leastOf = async (within: PathwayNetwork, rates: Float64Array, most: number): Promise<number> => {
        const objectiveCaps = [{ rates: held, most }];
        const near = new NearPaths(
          within,
          unpricedCosts(within, { costs: new Float64Array(within.choices), misses: Float64Array.of(0) }),
        );
        const pathsOf = (agent: number): ReturnType<NearPaths['list']>['paths'] =>
          near.list(agent, EVERYTHING).paths;
        const inner = new PartialAllocation(within, rates, { objectiveCaps, unit: 1 });
        const block = buildBlock(inner, everybody, pathsOf, Float64Array.of(most));
        if (within !== network) met.kept += block.columns.length;
        else met.all += block.columns.length;
        const outcome = await backend.solve(block.program, {});
        if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
        return outcome.objective;
      };
      const least = await leastOf(network, held, 1e6);
      for (const evaluations of [30, 200]) {
        const { prices } = ascendPrices(network, {
          rates: held,
          start: null,
          ceiling: null,
          evaluations,
          stop: () => false,
        });
        for (const more of [0, 1, 25]) {
          const most = least + more;
          const { network: narrow } = await narrowPaths(allocation, proveBound(network, held, prices), {
            most,
            relax: (program) => backend.solve(program, { relax: true }),
            stop: () => false,
          });
          expect(narrow.listed).not.toBeNull();
          const own = Float64Array.of(0, 1);
          expect(await leastOf(narrow, own, most)).toBe(await leastOf(network, own, most));
          met.compared += 1;
        }
      }
    }
    expect(met.compared).toBe(24);
    expect(met.kept).toBeLessThan(0.5 * met.all);
  });
});
