import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../src/formulate/interpret.ts';
import { verify } from '../../src/verify/verify.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';

let executor: Executor;

beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** What the engine makes of a programme, told by the verifier: tier values, or `null` when there is no allocation. */
async function solveProgramme(programme: Programme): Promise<Record<string, number> | null> {
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, timeLimit: 60 });
  if (outcome.kind === 'infeasible') return null;
  if (outcome.kind !== 'solved') throw new Error(`ended as ${JSON.stringify(outcome)}`);
  expect(outcome.tiers.filter((tier) => !tier.proved)).toEqual([]);
  const verdict = verify(programme, interpretAllocation(formulation, outcome.chosen));
  expect(verdict.breaches).toEqual([]);
  const told = Object.fromEntries(verdict.tiers.map(({ name, value }) => [name, value]));
  for (const tier of outcome.tiers) expect([tier.name, tier.value]).toEqual([tier.name, told[tier.name]]);
  return told;
}

describe('the engine', () => {
  it('finds what trying every allocation finds', async () => {
    let feasible = 0;
    let infeasible = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme({ enumerable: 300 }), async (programme) => {
        const oracle = bruteForce(programme);
        const found = await solveProgramme(programme);
        expect(found === null).toBe(!oracle.feasible);
        if (found === null) {
          infeasible += 1;
          return;
        }
        feasible += 1;
        // A tie-break is defined relative to the lottery's allocation, which need not be the only one.
        for (const { name, value } of oracle.tiers) {
          if (name !== 'lottery-tie') expect([name, found[name]]).toEqual([name, value]);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 5) },
    );
    expect(feasible).toBeGreaterThan(40);
    expect(infeasible).toBeGreaterThan(10);
  });
});
