import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCheapestRepairs, type Relaxation, type Steps } from '../../src/explain/repair-search.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e'];

/** Each demand must be met by steps on its relaxations adding up to `need`. */
interface Demand {
  readonly keys: readonly string[];
  readonly need: number;
}

const demandArbitrary: fc.Arbitrary<Demand> = fc.record({
  keys: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 }),
  need: fc.integer({ min: 1, max: 2 }),
});
const caseArbitrary = fc.record({
  demands: fc.array(demandArbitrary, { minLength: 1, maxLength: 4 }),
  costs: fc.tuple(...KEYS.map(() => fc.integer({ min: 1, max: 6 }))),
});

const meets = (demands: readonly Demand[], steps: Steps): boolean => unmet(demands, steps) === undefined;
const unmet = (demands: readonly Demand[], steps: Steps): Demand | undefined =>
  demands.find(({ keys, need }) => keys.reduce((sum, key) => sum + (steps.get(key) ?? 0), 0) < need);

/** Costs of all minimal repairs with at most two steps a key, by trying everything. */
function minimalCosts(demands: readonly Demand[], costs: readonly number[]): number[] {
  const all: number[][] = [];
  for (let code = 0; code < 3 ** KEYS.length; code += 1) {
    all.push(KEYS.map((_, index) => Math.floor(code / 3 ** index) % 3));
  }
  const works = (counts: number[]) =>
    meets(demands, new Map(KEYS.map((key, index) => [key, counts[index]!])));
  return all
    .filter(works)
    .filter((counts) => counts.every((taken, i) => taken === 0 || !works(counts.with(i, taken - 1))))
    .map((counts) => counts.reduce((sum, taken, i) => sum + taken * costs[i]!, 0))
    .sort((a, b) => a - b);
}

describe('findCheapestRepairs', () => {
  it('finds the cheapest minimal repairs in order, as exhaustive search does', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(caseArbitrary, async ({ demands, costs }) => {
        const relaxation = (key: string): Relaxation => ({ key, cost: costs[KEYS.indexOf(key)]!, most: 2 });
        const found = await findCheapestRepairs({
          wanted: 3,
          nodes: 10_000,
          ask: async (steps) => (meets(demands, steps) ? 'feasible' : 'infeasible'),
          conflict: async (steps) => unmet(demands, steps)!.keys.map(relaxation),
        });
        const expected = minimalCosts(demands, costs).slice(0, 3);
        expect(found.complete).toBe(true);
        expect(found.repairs.map((repair) => repair.cost)).toEqual(expected);
        if (expected.length > 1) several += 1;
      }),
      { seed: 11, numRuns: 200 },
    );
    expect(several).toBeGreaterThan(100);
  });

  it('takes an open question neither for a repair nor for a refusal, and says so', async () => {
    const found = await findCheapestRepairs({
      wanted: 2,
      nodes: 100,
      ask: async (steps) => (steps.has('b') ? 'feasible' : steps.has('a') ? 'unknown' : 'infeasible'),
      conflict: async () => [
        { key: 'a', cost: 1, most: 1 },
        { key: 'b', cost: 5, most: 1 },
      ],
    });
    expect(found.complete).toBe(false);
    expect(found.repairs.map((repair) => repair.cost)).toEqual([5]);
  });

  it('stops at its limit of nodes', async () => {
    let asked = 0;
    const found = await findCheapestRepairs({
      wanted: 1,
      nodes: 7,
      ask: async () => {
        asked += 1;
        return 'infeasible';
      },
      conflict: async () => [{ key: 'a', cost: 1, most: Number.POSITIVE_INFINITY }],
    });
    expect(asked).toBe(7);
    expect(found).toEqual({ repairs: [], complete: false });
  });
});
