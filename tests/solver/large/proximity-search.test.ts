import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { copyAllocation } from '../../../solver/large/allocation/copy-allocation.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { rememberPaths } from '../../../solver/large/allocation/remember-paths.ts';
import { searchProximity } from '../../../solver/large/improve/proximity-search.ts';
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
/** Small enough for a linear program of everybody each time. */
const SEED = '4';
const SIZES = { rotators: 24, placements: 16, cycles: 2 };
/** What the first aim may lose for the second, and how many times as large the costs of the second are. */
const ROOM = 12;
const UNIT = 100;

describe('searchProximity', () => {
  it('gains by those whom the relaxation moves, within the limits and what is held', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const met = { gains: 0, moved: new Set<number>() };
    const network = await drawTwoAims(SEED, SIZES);
    const first = new PartialAllocation(network, FIRST);
    const ascent = { rates: FIRST, start: null, ceiling: null, evaluations: 200, stop: go };
    const { prices } = ascendPrices(network, ascent);
    warmDive(first, new RestrictedMaster(first, FIRST, prices), { part: 1, left: () => 1e9, stop: go });
    expect(first.outside()).toEqual([]);
    const objectiveCaps = [{ rates: FIRST, most: first.total + ROOM }];
    const own = Float64Array.from([...prices, -1]);
    const { exact } = proveBound(network, SECOND, own, objectiveCaps);
    const search = async (delays: readonly number[]): Promise<PartialAllocation> => {
      const allocation = new PartialAllocation(network, SECOND, { objectiveCaps, unit: UNIT });
      copyAllocation(first, allocation);
      let total = allocation.total;
      let solved = 0;
      const late = async (run: () => Promise<Outcome>): Promise<Outcome> => {
        const delay = delays[solved % delays.length]!;
        solved += 1;
        await new Promise((resolve) => setTimeout(resolve, delay));
        return await run();
      };
      await searchProximity(allocation, {
        pathsWithin: rememberPaths(allocation, SECOND, own),
        exact,
        random: openSequence(1),
        relax: (program) => late(() => backend.solve(program, { relax: true })),
        solve: (program: Program, start) => {
          met.moved.add(program.columns);
          return late(() => backend.solve(program, start === null ? {} : { start }));
        },
        stop: go,
        onGain: () => {
          expect(allocation.total).toBeLessThan(total);
          total = allocation.total;
          met.gains += 1;
          expect(roomLeft(allocation)[0]).toBeGreaterThanOrEqual(0);
          for (const [side, load] of allocation.load.entries()) expect(allocation.broken(side, load)).toBe(0);
        },
      });
      expect(allocation.outside()).toEqual([]);
      return allocation;
    };
    const usual = await search([0]);
    // Whichever of the two pulls comes home first.
    const other = await search([4, 0]);
    expect(other.taken).toEqual(usual.taken);
    expect(met.gains).toBeGreaterThanOrEqual(2);
    expect(met.moved.size).toBeGreaterThan(2);
  });

  it('ends where nobody can be moved, and where nothing is solved in time', async () => {
    const network = await drawTwoAims(SEED, SIZES);
    const allocation = new PartialAllocation(network, FIRST);
    const ascent = { rates: FIRST, start: null, ceiling: null, evaluations: 200, stop: go };
    const { prices } = ascendPrices(network, ascent);
    warmDive(allocation, new RestrictedMaster(allocation, FIRST, prices), {
      part: 1,
      left: () => 1e9,
      stop: go,
    });
    const before = allocation.taken.slice();
    const lost: Outcome = { kind: 'unknown', limit: 'time', bound: -Infinity };
    let asked = 0;
    await searchProximity(allocation, {
      pathsWithin: rememberPaths(allocation, FIRST, prices),
      exact: 0,
      random: openSequence(1),
      relax: () => {
        asked += 1;
        return Promise.resolve(lost);
      },
      solve: () => Promise.reject(new Error('nothing was relaxed')),
      stop: go,
      onGain: () => expect.unreachable(),
    });
    expect(allocation.taken).toEqual(before);
    expect(asked).toBe(4);
  });
});
