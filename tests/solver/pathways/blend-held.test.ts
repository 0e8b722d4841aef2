import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Objective } from '../../../src/domain/objective.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { asHundredths } from '../../../src/domain/units.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { everyOutcome } from '../../support/brute-force.ts';
import { contestedProgramme } from '../../support/contested-programme.ts';

const NONE = { kind: 'absolute', amount: 0 } as const;

function withAims(programme: Programme, aims: readonly Partial<Objective>[]): Programme {
  const plain = { at: null, weight: asHundredths(100), variant: null, slack: NONE };
  return { ...programme, objectives: aims.map((aim) => ({ ...plain, ...aim }) as Objective) };
}

/** The least lottery among all that keep the blend's pair, its total as far as the slack goes, by trying every allocation. */
function leastLottery(programme: Programme, weight: number, slack: number): number[] | null {
  const aims = ['preference', 'worst-off', 'lottery'] as const;
  const outcomes = everyOutcome(
    withAims(
      programme,
      aims.map((tier) => ({ tier })),
    ),
  ).map((tiers) => {
    const [total = 0, worst = 0, , lottery = 0] = tiers.map(({ value }) => value);
    return { total, worst, lottery, blend: 100 * total + weight * worst };
  });
  const [best] = outcomes.toSorted((a, b) => a.blend - b.blend || a.total - b.total);
  if (best === undefined) return null;
  const within = outcomes.filter(
    ({ total, worst }) => total <= best.total + Math.floor(slack / 100) && worst <= best.worst,
  );
  const lottery = Math.min(...within.map((one) => one.lottery));
  // What lottery does not need of the slack goes back.
  const total = Math.min(...within.filter((one) => one.lottery === lottery).map((one) => one.total));
  return [total, lottery];
}

it('a blend holds its pair, and gives later aims its slack in the total', async () => {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const met = { solved: 0, spent: 0, weightless: 0 };
  const programmes = fc.oneof(
    arbitraryProgramme({ enumerable: 400, often: ['preferences'], rules: 2 }),
    contestedProgramme,
  );
  await fc.assert(
    fc.asyncProperty(
      programmes,
      fc.constantFrom(0, 100, 250),
      fc.constantFrom(0, 60_000, 150_000),
      async (drawn, weight, amount) => {
        const slack = { kind: 'absolute', amount } as const;
        const blend = { tier: 'blend', weight: asHundredths(weight), slack } as const;
        const programme = withAims(drawn, [blend, { tier: 'lottery' }]);
        const expected = leastLottery(drawn, weight, amount);
        const { model } = formulate(programme);
        const found = await solveModel(model, { executor, timeLimit: 60 });
        if (expected === null) {
          expect(found.kind).toBe('infeasible');
          return;
        }
        if (found.kind !== 'solved') throw new Error(found.kind);
        met.solved += 1;
        if (weight === 0) met.weightless += 1;
        const told = found.tiers.map(({ value }) => value);
        expect(found.proved).toBe(true);
        expect(told[1]).toBe(expected[1]);
        if (weight === 0) expect(told[0]).toBe(100 * expected[0]!);
        const strict = leastLottery(drawn, weight, 0);
        if (strict![1]! > expected[1]!) met.spent += 1;
      },
    ),
    { seed: 12, numRuns: 90 },
  );
  expect(met.solved).toBeGreaterThan(50);
  expect(met.spent).toBeGreaterThan(1);
  expect(met.weightless).toBeGreaterThan(8);
});
