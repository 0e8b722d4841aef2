import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestValue } from '../../../solver/pathways/relaxation/best-allocation.ts';
import { listPathways } from '../../../solver/pathways/relaxation/list-pathways.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { keyOf } from '../../../solver/pathways/relaxation/pool-columns.ts';
import { listNearest, type RankBounds, rankPaths } from '../../../solver/pathways/relaxation/rank-paths.ts';
import { climbLists } from '../../../solver/pathways/search/climb-lists.ts';
import { closeByFlow } from '../../../solver/pathways/search/close-by-flow.ts';
import { arbitraryProgramme, openEngine, relaxedTiers } from './shared-posts.ts';

const where = { tier: 'any', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

describe('a climb over lists', () => {
  it('never claims more than the optimum, and comes to it once all is listed', async () => {
    const engine = await openEngine();
    let short = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme, async (programme) => {
        for await (const { problem, aim, linear } of relaxedTiers(engine, programme)) {
          const exact = await closeByFlow(engine, { ...problem }, problem, { aim, where });
          if (exact.kind !== 'found') throw new Error(exact.kind);
          const { prices, bound } = linear;
          const climbWith = async (lengths: readonly number[]): Promise<readonly [number, number | null]> => {
            const trial: PathwayProblem = { ...problem };
            const climbed = await climbLists(engine, trial, trial, { aim, where, prices, bound, lengths });
            if (climbed.kind === 'fault') throw new Error(climbed.message);
            return [climbed.bound, bestValue(trial, aim)];
          };
          const [partBound, partValue] = await climbWith([problem.graphs.length + 1]);
          expect(partBound).toBeLessThanOrEqual(exact.value);
          expect(partValue ?? exact.value).toBeGreaterThanOrEqual(exact.value);
          if (partValue !== exact.value) short += 1;
          expect(await climbWith([problem.graphs.length + 1, 1_000_000])).toEqual([exact.value, exact.value]);
        }
      }),
      { numRuns: 20, seed: 4 },
    );
    expect(short).toBeGreaterThan(5);
  });
});

describe('a list of the nearest pathways', () => {
  it('holds all that any allocation up to its limit may use', async () => {
    const arbitraryBounds = fc.record({ most: fc.integer({ min: 4, max: 40 }) });
    expect(await countLimited(arbitraryBounds)).toBeGreaterThan(50);
  });

  it('does so, too, where the search for them was given up', async () => {
    const labels = fc.integer({ min: 1, max: 100 });
    expect(await countLimited(fc.record({ most: fc.constant(10_000), labels }))).toBeGreaterThan(50);
  });

  it('is shorter where less of it is looked at', async () => {
    const engine = await openEngine();
    const [programme] = fc.sample(arbitraryProgramme, { numRuns: 1, seed: 4 });
    for await (const { problem, aim, linear } of relaxedTiers(engine, programme!)) {
      const all = rankPaths(problem, aim, linear.prices, { most: Infinity });
      const some = rankPaths(problem, aim, linear.prices, { most: Infinity, labels: 40 });
      expect(all.missing).toBe(Infinity);
      expect(some.ranked.length).toBeLessThan(all.ranked.length);
      expect(some.ranked.length).toBeGreaterThan(0);
    }
  });
});

/** Holds lists within such bounds against what they claim; how many of them were not of everything. */
async function countLimited(arbitraryBounds: fc.Arbitrary<RankBounds>): Promise<number> {
  const engine = await openEngine();
  let limited = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryProgramme, arbitraryBounds, async (programme, bounds) => {
      for await (const { problem, aim, linear } of relaxedTiers(engine, programme)) {
        const { columns, limit } = listNearest(problem, aim, linear.prices, bounds);
        expect(columns.length).toBeLessThanOrEqual(bounds.most);
        if (limit === Infinity) continue;
        limited += 1;
        const needed = listPathways(problem, aim, linear.prices, { limit, longest: 100_000 });
        const listed = new Set(columns.map(keyOf));
        expect(needed?.filter((column) => !listed.has(keyOf(column)))).toEqual([]);
      }
    }),
    { numRuns: 20, seed: 4 },
  );
  return limited;
}
