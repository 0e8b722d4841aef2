import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceTable } from '../../solver/model/pathway-model.ts';
import { greatestLoad, greatestSlotLoad } from '../../src/formulate/rows/greatest-load.ts';
import { commonDivisor, scaleRow } from '../../src/formulate/rows/scale-row.ts';

const row = fc.record({
  weights: fc.array(
    fc.integer({ min: 1, max: 30 }).map((n) => n * 20),
    { minLength: 1, maxLength: 5 },
  ),
  atLeast: fc.option(fc.integer({ min: 1, max: 900 })),
  atMost: fc.option(fc.integer({ min: 1, max: 900 })),
});

function subsetSums(weights: readonly number[] | Int32Array): readonly number[] {
  let sums = [0];
  for (const weight of weights) sums = [...sums, ...sums.map((sum) => sum + weight)];
  return sums;
}

describe('scaling a row', () => {
  it('keeps which choices a guarantee admits', () => {
    let smaller = 0;
    fc.assert(
      fc.property(row, (before) => {
        const after = scaleRow({ ...before, size: null });
        if (after.weights[0]! < before.weights[0]!) smaller += 1;
        const admits = (limits: { atLeast: number | null; atMost: number | null }, sum: number): boolean =>
          sum >= (limits.atLeast ?? -Infinity) && sum <= (limits.atMost ?? Infinity);
        const sums = subsetSums(after.weights);
        subsetSums(before.weights).forEach((sum, at) => {
          expect(admits(after, sums[at]!)).toBe(admits(before, sum));
        });
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(smaller).toBe(200);
  });

  it('keeps how many units a soft row misses', () => {
    let smaller = 0;
    fc.assert(
      fc.property(row, fc.constantFrom(20, 40, 100), (before, size) => {
        const after = scaleRow({ ...before, size });
        if (after.weights[0]! < before.weights[0]!) smaller += 1;
        const sums = subsetSums(after.weights);
        const units = (limits: { atLeast: number | null; size: number | null }, sum: number): number =>
          Math.ceil(Math.max(0, (limits.atLeast ?? 0) - sum) / limits.size!);
        subsetSums(before.weights).forEach((sum, at) => {
          expect(units(after, sums[at]!)).toBe(units({ ...before, size }, sum));
        });
      }),
      { numRuns: 200, seed: 2 },
    );
    expect(smaller).toBeGreaterThan(20);
  });

  it('divides by what all numbers share', () => {
    expect([commonDivisor(60, 100), commonDivisor(0, 7), commonDivisor(-4, 6), commonDivisor(0, 0)]).toEqual([
      20, 7, 2, 0,
    ]);
  });
});

function choiceTable(rows: readonly { agent: number; start: number; length: number }[]): ChoiceTable {
  return {
    count: rows.length,
    agent: Int32Array.from(rows, ({ agent }) => agent),
    option: new Int32Array(rows.length),
    start: Int32Array.from(rows, ({ start }) => start),
    length: Int32Array.from(rows, ({ length }) => length),
    first: Int32Array.of(0, rows.length),
  };
}

describe('the greatest load', () => {
  it('of one agent packs choices that do not overlap', () => {
    const choices = choiceTable([
      { agent: 0, start: 0, length: 1 },
      { agent: 0, start: 0, length: 2 },
      { agent: 0, start: 1, length: 1 },
      { agent: 0, start: 2, length: 1 },
    ]);
    const members = [0, 1, 2, 3];
    expect(greatestLoad(choices, { members, weights: [2, 5, 4, 1] })).toBe(7);
    expect(greatestLoad(choices, { members, weights: [2, 9, 4, 1] })).toBe(10);
    expect(greatestLoad(choices, { members: [], weights: [] })).toBe(0);
  });

  it('of a slot takes the heaviest choice of each agent', () => {
    const choices = choiceTable([
      { agent: 0, start: 0, length: 1 },
      { agent: 0, start: 1, length: 1 },
      { agent: 2, start: 0, length: 1 },
    ]);
    expect(greatestSlotLoad(choices, { members: [0, 1, 2], weights: [3, 5, 4] })).toBe(9);
  });
});
