import { expect, it } from 'vitest';
import type { LoadCap } from '../../../solver/large/prices/cap-loads.ts';
import { searchWithinCaps } from '../../../solver/large/tiers/search-within-caps.ts';
import type { TierValue } from '../../../solver/model/evaluate-model.ts';

const FLOOR = 1000;

interface Sought {
  readonly worst: number | null;
  readonly asked: LoadCap[];
  /** Of all the time: what was given to a search without a cap. */
  readonly resort: number | null;
  /** How often an allocation was bettered within its own worst load. */
  readonly bettered: number;
}

interface Told {
  readonly isCrowd?: boolean;
  /** What whole pathways come to; `null` = nothing. */
  readonly settled?: number | null;
  /** No worst load below it can be had. */
  readonly proved?: number;
  /** What every allocation misses before the worst load. */
  readonly missed?: number;
  readonly isFollowed?: boolean;
}

/** A search that finds somebody with all that a cap allows, and without one with far too much; what it was asked. */
async function seek(
  least: number,
  { isCrowd = false, settled = null, proved = FLOOR, missed = 0, isFollowed = false }: Told = {},
): Promise<Sought> {
  const asked: LoadCap[] = [];
  let left = 1;
  let resort: number | null = null;
  let bettered = 0;
  const found = await searchWithinCaps<{ readonly most: number }>(
    { floor: FLOOR, index: 1 },
    {
      isCrowd,
      isSettling: settled !== null,
      isFollowed,
      leastWorst: () => proved,
      searchFrom: async (best) => {
        bettered += 1;
        return best;
      },
      searchSettled: async () => (settled === null ? null : { most: settled }),
      search: async (cap, share) => {
        if (cap === null) resort = share * left;
        left *= 1 - share;
        if (cap === null) return least === Infinity ? null : { most: 4 * FLOOR };
        asked.push(cap);
        const isWithin = cap.fewest ? least <= FLOOR : cap.most >= least;
        return isWithin ? cap : null;
      },
      isSettled: () => missed === 0,
      valuesOf: ({ most: worst }): readonly TierValue[] => [
        { kind: 'sum', total: missed },
        { kind: 'bottleneck', worst, count: 1 },
      ],
    },
  );
  return { worst: found?.most ?? null, asked, resort, bettered };
}

it('what somebody must carry is enough where everybody can keep to it', async () => {
  expect(await seek(FLOOR)).toEqual({
    worst: FLOOR,
    asked: [{ most: FLOOR, fewest: true }],
    resort: null,
    bettered: 0,
  });
});

it('what whole pathways settle is enough where they can', async () => {
  const { worst, asked } = await seek(1033, { settled: 1033 });
  expect(worst).toBe(1033);
  expect(asked).toEqual([FLOOR, 1020].map((most, at) => ({ most, fewest: at === 0 })));
});

it('where they cannot, a little more is tried first, and then what is less than that', async () => {
  for (const least of [1001, 1015, 1050, 1079]) {
    const { worst, asked } = await seek(least);
    expect(worst).toBeGreaterThanOrEqual(least);
    expect(worst).toBeLessThan(1.005 * least);
    expect(asked.every(({ most }) => most <= 1.08 * FLOOR)).toBe(true);
  }
});

it('where that is not enough either, caps close in on the least from an allocation without one', async () => {
  const { worst, asked } = await seek(2100);
  expect(worst).toBeGreaterThanOrEqual(2100);
  expect(worst).toBeLessThan(2300);
  expect(asked.slice(3).every(({ most }) => most > 1.08 * FLOOR)).toBe(true);
});

it('caps that were proved too tight are not tried, and what was found is bettered in the end', async () => {
  const { worst, asked, bettered } = await seek(2100, { proved: 2090 });
  expect(worst).toBeLessThan(2250);
  expect(asked.slice(3).every(({ most }) => most >= 2090)).toBe(true);
  expect(bettered).toBe(1);
});

it('nothing is found where there is nothing', async () => {
  expect((await seek(Infinity)).worst).toBeNull();
});

it('keeps time for an allocation without a cap, and of a crowd tries no more than one in vain', async () => {
  const few = await seek(2100);
  expect(few.resort).toBeGreaterThan(0.15);
  const crowd = await seek(2100, { isCrowd: true });
  expect(crowd.resort).toBeGreaterThan(0.45);
  expect(crowd.asked[1]!.most).toBeGreaterThan(1.5 * FLOOR);
  expect(crowd.worst).toBeLessThan(2300);
});

it('what misses something before the worst load is left to whole pathways where they follow', async () => {
  const alone = await seek(2100, { missed: 5 });
  expect(alone.asked.length).toBeGreaterThan(4);
  const followed = await seek(2100, { missed: 5, isFollowed: true });
  expect(followed).toMatchObject({ worst: 4 * FLOOR, bettered: 0 });
  expect(followed.asked).toEqual(alone.asked.slice(0, 3));
  // Where nothing is missed, the search goes on as ever.
  expect(await seek(2100, { isFollowed: true })).toEqual(await seek(2100));
});
