import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import type { Backend } from '../../../solver/program/backend.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { contestedProgramme } from '../../support/contested-programme.ts';
import { refuteClaims } from '../../support/refute-claims.ts';
import { withholdSolves } from '../../support/withhold-solves.ts';

/** A back end that comes to nothing from one solve to another. */
function napping(
  backend: Backend,
  { from, until }: { readonly from: number; readonly until: number },
): Backend {
  let solves = 0;
  return withholdSolves(backend, () => {
    solves += 1;
    return solves > from && solves <= until;
  });
}

/** An aim is good enough so near its bound: nothing is taken up again for less. */
const NEAR = 1e-9;

it('what was left open for want of time is taken up again with what is left, and proved', async () => {
  const backend = await loadBackend({ name: 'highs' });
  const met = { open: 0, closed: 0 };
  await fc.assert(
    fc.asyncProperty(contestedProgramme, fc.integer({ min: 0, max: 6 }), async (programme, from) => {
      const formulation = formulate(programme);
      const oracle = bruteForce(programme);
      const solve = async (gap: number) => {
        const executor = inlineExecutor(napping(backend, { from, until: from + 3 }));
        const options = { executor, strategy: 'pathways', timeLimit: 60, gap } as const;
        const outcome = await solveModel(formulation.model, options);
        expect(refuteClaims(programme, formulation, outcome, oracle)).toEqual([]);
        return outcome.kind === 'solved' && outcome.proved;
      };
      const [once, again] = [await solve(NEAR), await solve(0)];
      expect(once && !again).toBe(false);
      if (once) return;
      met.open += 1;
      if (again) met.closed += 1;
    }),
    { seed: 3, numRuns: 30 },
  );
  expect(met.open).toBeGreaterThan(6);
  expect(met.closed).toBeGreaterThan(1);
});
