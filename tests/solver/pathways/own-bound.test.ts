import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownBound } from '../../../solver/pathways/relaxation/own-bound.ts';
import { openProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { everyOutcome } from '../../support/brute-force.ts';

it('what everybody would cost alone is no more than any allocation costs, and often the least', async () => {
  const met = { tiers: 0, positive: 0, tight: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryProgramme({ enumerable: 300, rules: 3 }), async (programme) => {
      const outcomes = everyOutcome(programme);
      const { model } = formulate(programme);
      const problem = await openProblem(model);
      if (outcomes.length === 0 || problem === null) return;
      for (const [tier, { name, kind }] of model.tiers.entries()) {
        if (kind !== 'sum') continue;
        const values = outcomes.map((tiers) => tiers.find((one) => one.name === name)!.value);
        const bound = ownBound(problem, { kind: 'tier', tier });
        const least = values.reduce((best, value) => Math.min(best, value));
        met.tiers += 1;
        expect(bound).toBeLessThanOrEqual(least);
        if (bound > 0) met.positive += 1;
        if (bound > 0 && bound === least) met.tight += 1;
      }
    }),
    { seed: 4, numRuns: 50 },
  );
  expect(met.tiers).toBeGreaterThan(150);
  expect(met.positive).toBeGreaterThan(30);
  expect(met.tight).toBeGreaterThan(15);
});
