import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { copyAllocation } from '../../../solver/large/allocation/copy-allocation.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { Regrets } from '../../../solver/large/allocation/regrets.ts';
import { pathsBeside, rememberPaths } from '../../../solver/large/allocation/remember-paths.ts';
import { searchNeighbourhoods } from '../../../solver/large/improve/neighbourhood-search.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { roomLeft } from '../../../solver/large/prices/objective-cap.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { RestrictedMaster } from '../../../solver/large/relaxation/restricted-master.ts';
import { warmDive } from '../../../solver/large/relaxation/warm-dive.ts';
import { openSequence } from '../../../solver/model/random-sequence.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import type { Program } from '../../../solver/program/program.ts';
import { drawTwoAims } from './draw-allocation.ts';

const go = (): boolean => false;
const FIRST = Float64Array.of(1, 0);
const SECOND = Float64Array.of(0, 1);
/** Costs of the second aim are some times as large. */
const UNIT = 100;
/** What the first aim may lose for the second. */
const ROOM = 12;

describe('searchNeighbourhoods', () => {
  it('comes to the same whichever neighbourhood is solved first, and takes no place and no room twice', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const met = { allocations: 0, gains: 0, waited: 0 };
    for (const seed of ['1', '2', '3', '4']) {
      const network = await drawTwoAims(seed, {});
      const first = new PartialAllocation(network, FIRST);
      const { prices } = ascendPrices(network, {
        rates: FIRST,
        start: null,
        ceiling: null,
        evaluations: 200,
        stop: go,
      });
      warmDive(first, new RestrictedMaster(first, FIRST, prices), { part: 1, left: () => 1e9, stop: go });
      // A start on which everybody has a pathway is not the glide's to promise.
      if (first.outside().length > 0) continue;
      met.allocations += 1;
      const objectiveCaps = [{ rates: FIRST, most: first.total + ROOM }];
      const own = Float64Array.from([...prices, -1]);
      const search = async (delays: readonly number[]): Promise<PartialAllocation> => {
        const allocation = new PartialAllocation(network, SECOND, { objectiveCaps, unit: UNIT });
        copyAllocation(first, allocation);
        let launched = 0;
        const { exact } = proveBound(network, SECOND, own, objectiveCaps);
        const solve = async (program: Program, start: Float64Array | null, gap: number): Promise<Outcome> => {
          // Nothing is proved within a neighbourhood that is small beside what is lost altogether.
          expect(gap).toBeCloseTo((0.1 * (allocation.total - exact)) / allocation.total, 9);
          const delay = delays[launched % delays.length]!;
          launched += 1;
          await new Promise((resolve) => setTimeout(resolve, delay));
          if (delay > 0) met.waited += 1;
          return await backend.solve(program, { gap, ...(start === null ? {} : { start }) });
        };
        let total = allocation.total;
        await searchNeighbourhoods(allocation, {
          size: 5,
          patience: 6,
          pathsWithin: rememberPaths(allocation, SECOND, own),
          pathsBeside: (without) => pathsBeside(allocation, own, without),
          exact,
          regrets: new Regrets(allocation, SECOND, own),
          random: openSequence(1),
          solve,
          stop: go,
          onGain: (gained) => {
            expect(gained).toBeLessThan(total);
            total = gained;
            met.gains += 1;
            expect(roomLeft(allocation)[0]).toBeGreaterThanOrEqual(0);
            for (const [side, load] of allocation.load.entries())
              expect(allocation.broken(side, load)).toBe(0);
          },
        });
        expect(allocation.outside()).toEqual([]);
        return allocation;
      };
      const [usual, ...others] = [await search([0]), await search([6, 0, 0]), await search([0, 0, 6])];
      for (const other of others) expect(other.taken).toEqual(usual.taken);
    }
    expect(met.allocations).toBeGreaterThan(1);
    expect(met.gains).toBeGreaterThan(20);
    expect(met.waited).toBeGreaterThan(20);
  });
});
