import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Demand, matchDemand } from '../../src/verify/facts/matching.ts';

/** Most people that can be matched, by trying everything. */
function bestByTrying(demand: readonly Demand[], supply: readonly number[]): number {
  const people = demand.flatMap((group) => Array.from({ length: group.heads }, () => group.servedBy));
  const place = (index: number, free: readonly number[]): number => {
    const person = people[index];
    if (person === undefined) return 0;
    const placed = person
      .filter((group) => (free[group] ?? 0) > 0)
      .map((group) => 1 + place(index + 1, free.with(group, (free[group] ?? 0) - 1)));
    return Math.max(place(index + 1, free), ...placed);
  };
  return place(0, supply);
}

describe('matchDemand', () => {
  test('moves people on to make room', () => {
    // The first group could take the only place that serves the second.
    const demand = [
      { heads: 2, servedBy: [0, 1] },
      { heads: 1, servedBy: [0] },
      { heads: 1, servedBy: [1, 2] },
    ];
    expect(matchDemand(demand, [1, 2, 1])).toEqual({ matched: 4, deficient: [] });
  });

  test('moves on no more people than there are to move', () => {
    // One person makes room in the first place, although four are waiting and the second has five.
    const demand = [
      { heads: 1, servedBy: [0, 1] },
      { heads: 4, servedBy: [0] },
    ];
    expect(matchDemand(demand, [3, 5])).toEqual({ matched: 4, deficient: [1] });
  });

  test('names the groups that lack places, and no others', () => {
    const demand = [
      { heads: 1, servedBy: [2] },
      { heads: 2, servedBy: [0] },
      { heads: 1, servedBy: [0, 1] },
      { heads: 1, servedBy: [1] },
    ];
    expect(matchDemand(demand, [2, 1, 1])).toEqual({ matched: 4, deficient: [1, 2, 3] });
  });

  test('matches as many as trying everything does, and proves each lack', () => {
    let lacking = 0;
    let everybody = 0;
    const group = fc.record({ heads: fc.nat({ max: 2 }), servedBy: fc.subarray([0, 1, 2]) });
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 4 }),
        fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
        (demand, supply) => {
          const { matched, deficient } = matchDemand(demand, supply);
          const heads = demand.reduce((sum, { heads }) => sum + heads, 0);
          expect(matched).toBe(bestByTrying(demand, supply));
          if (matched === heads) {
            expect(deficient).toEqual([]);
            if (heads > 2) everybody += 1;
            return;
          }
          const groups = deficient.map((index) => demand[index]);
          const reachable = new Set(groups.flatMap((group) => group?.servedBy ?? []));
          const places = [...reachable].reduce((sum, index) => sum + (supply[index] ?? 0), 0);
          const needed = groups.reduce((sum, group) => sum + (group?.heads ?? 0), 0);
          // Hall's condition fails by exactly as many as are left over.
          expect(needed - places).toBe(heads - matched);
          lacking += 1;
        },
      ),
      { seed: 5, numRuns: 600 },
    );
    expect(lacking).toBeGreaterThan(100);
    expect(everybody).toBeGreaterThan(50);
  });
});
