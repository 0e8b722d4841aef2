import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { hullOfKnapsack, type ItemClass } from '../../../solver/pathways/relaxation/knapsack-hull.ts';
import type { Backend } from '../../../solver/program/backend.ts';
import type { Program } from '../../../solver/program/program.ts';
import { ProgramBuilder } from '../../../solver/program/program-builder.ts';

/** Most worth of a packing: its own row and bounds, and what the hull adds. Minimised, so negative. */
function packingProgram(classes: readonly ItemClass[], limit: number, worth: readonly number[]): Program {
  const builder = new ProgramBuilder();
  const taken = classes.map(({ available }) => builder.addColumn({ lower: 0, upper: available }));
  const own = { coefficients: classes.map(({ weight }) => weight), most: limit };
  for (const { coefficients, most } of [own, ...hullOfKnapsack(classes, limit)]) {
    coefficients.forEach((value, c) => {
      if (value !== 0) builder.entry(taken[c]!, value);
    });
    builder.endRow({ lower: -Infinity, upper: most });
  }
  return { ...builder.build(), objective: Float64Array.from(worth, (value) => -value) };
}

async function worthOf(backend: Backend, program: Program, relax: boolean): Promise<number> {
  const outcome = await backend.solve(program, { relax });
  if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
  return -outcome.objective;
}

test('the hull leaves no fraction of an item to be gained, and cuts no packing off', async () => {
  const backend = await loadBackend({ name: 'highs' });
  let cut = 0;
  const itemClass = fc.record({
    weight: fc.integer({ min: 2, max: 9 }),
    available: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(itemClass, { minLength: 1, maxLength: 4, selector: ({ weight }) => weight }),
      fc.integer({ min: 2, max: 20 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 4 }),
      async (classes, limit, worths) => {
        const worth = classes.map((_, c) => worths[c]!);
        const program = packingProgram(classes, limit, worth);
        const relaxed = await worthOf(backend, program, true);
        const plain = packingRows(program, 1);
        expect(relaxed).toBeCloseTo(await worthOf(backend, plain, false), 6);
        if ((await worthOf(backend, plain, true)) > relaxed + 1e-6) cut += 1;
      },
    ),
    { numRuns: 120, seed: 5 },
  );
  expect(cut).toBeGreaterThan(50);
});

/** The program with its first rows only. */
function packingRows(program: Program, rows: number): Program {
  const builder = new ProgramBuilder();
  for (let j = 0; j < program.columns; j += 1)
    builder.addColumn({ lower: program.columnLower[j]!, upper: program.columnUpper[j]! });
  for (let row = 0; row < rows; row += 1) {
    for (let j = 0; j < program.columns; j += 1)
      for (let e = program.columnStart[j]!; e < program.columnStart[j + 1]!; e += 1)
        if (program.rowIndex[e] === row) builder.entry(j, program.value[e]!);
    builder.endRow({ lower: program.rowLower[row]!, upper: program.rowUpper[row]! });
  }
  return { ...builder.build(), objective: program.objective };
}

test('a slot of 2.2 WTE takes two whole posts, or three of which at most one is whole', () => {
  const classes = [
    { weight: 3, available: 3 },
    { weight: 5, available: 9 },
  ];
  expect(hullOfKnapsack(classes, 11)).toEqual([
    { coefficients: [0, 1], most: 2 },
    { coefficients: [1, 1], most: 3 },
    { coefficients: [1, 2], most: 4 },
  ]);
  expect(hullOfKnapsack([{ weight: 5, available: 9 }], 10)).toEqual([]);
  expect(hullOfKnapsack([{ weight: 5, available: 2 }], 11)).toEqual([]);
});

test('a slot that can be filled in too many ways is left as it is', () => {
  const many = [
    { weight: 2, available: 125 },
    { weight: 5, available: 50 },
  ];
  expect(hullOfKnapsack(many, 251)).toEqual([]);
  // Of four classes there are too many planes, and only three at a time are looked at.
  const available = [5, 4, 3, 2];
  const classes = [3, 4, 5, 7].map((weight, c) => ({ weight, available: available[c]! }));
  const sizes = hullOfKnapsack(classes, 17).map(
    ({ coefficients }) => coefficients.filter((c) => c > 0).length,
  );
  expect(new Set(sizes)).toEqual(new Set([2, 3]));
});
