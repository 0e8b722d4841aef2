import { beforeAll, expect, it } from 'vitest';
import { sortLoads } from '../../../solver/pathways/relaxation/load-vector.ts';
import type { ProblemEngine } from '../../../solver/pathways/relaxation/problem-engine.ts';
import { decideFewer } from '../../../solver/pathways/search/decide-fewer.ts';
import { meet, openPeriod } from './one-period.ts';
import { openEngine } from './shared-posts.ts';

const where = { tier: 'leximin', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

let engine: ProblemEngine;
beforeAll(async () => {
  engine = await openEngine();
});

/**
 * Finds loads of which none, or `most` of them, exceed 99. Two agents take `one` or `other`, worst first, and a third
 * always carries 80; the best allocation known so far is `known`.
 */
async function decide(
  pair: { readonly one: readonly [number, number]; readonly other: readonly [number, number] },
  most: number,
): Promise<readonly number[]> {
  const { one, other } = pair;
  const known = 120;
  const costs = [[one[0], other[0], known], [one[1], other[1], 100], [80]];
  // Whoever takes the first option keeps the other one from taking the second.
  const shared = [
    { weights: [[1, 0, 0], [0, 1, 0], [0]], atMost: 1 },
    { weights: [[0, 1, 0], [1, 0, 0], [0]], atMost: 1 },
  ];
  const problem = await openPeriod([{ kind: 'leximin', costs }], shared);
  problem.best = [meet(problem, 0, 2), meet(problem, 1, 2), meet(problem, 2, 0)];
  const limit = { kind: 'heavier', above: 99, most } as const;
  expect(await decideFewer(engine, problem, limit, where)).toBe('found');
  return sortLoads(problem.best);
}

it('would rather have two agents at the level than one above it', async () => {
  expect(await decide({ one: [150, 0], other: [99, 99] }, 1)).toEqual([99, 99, 80]);
});

it('is led by how steeply the loads known fall below the level', async () => {
  // They fall by 20, so that a load five less is worth half as much.
  expect(await decide({ one: [99, 80], other: [94, 94] }, 0)).toEqual([94, 94, 80]);
  expect(await decide({ one: [99, 80], other: [97, 97] }, 0)).toEqual([99, 80, 80]);
});

it('finds nothing where more agents than that have to carry as much', async () => {
  const problem = await openPeriod([{ kind: 'leximin', costs: [[100, 130], [120], [80]] }], []);
  const limit = { kind: 'heavier', above: 99, most: 1 } as const;
  expect(await decideFewer(engine, problem, limit, where)).toBe('none');
  expect(problem.best).toBeNull();
});
