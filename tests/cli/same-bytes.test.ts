import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareRuns } from '../../bench/same-bytes/compare-runs.ts';
import { makeWorkspace, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
});
afterAll(async () => await dispose());

describe('the same programme and seed', () => {
  it('give the same bytes for any order of rows, number of threads, time zone and locale', async () => {
    const found = compareRuns({
      child: resolve('dist/bench/same-bytes/child.js'),
      programme: await writeTiny(join(root, 'tiny')),
      timeLimit: 60,
      // Twenty shuffles in each place; the full product with threads is the bench's, and takes longer.
      variantsAt: (place) =>
        Array.from({ length: 20 }, (_, shuffle) => ({
          shuffle: String(shuffle),
          threads: 1 + ((shuffle + place) % 2),
        })),
    });
    expect(found.differences).toEqual([]);
    expect(found.runs).toBe(41);
    expect(found.files).toBeGreaterThan(8);
    expect(found.linesMoved).toBeGreaterThan(40 * 20);
  });
});
