import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { separateModel } from '../../../solver/model/components.ts';
import { adoptBest, bestValue } from '../../../solver/pathways/relaxation/best-allocation.ts';
import { openProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { chooseAgain } from '../../../solver/pathways/search/choose-again.ts';
import { closeByFlow } from '../../../solver/pathways/search/close-by-flow.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';

it('choosing again comes to the optimum where all may choose, and touches nothing at the bound', async () => {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const engine = poolEngine({ executor, timeLimit: 60 });
  let improved = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryProgramme({ enumerable: 300 }), async (programme) => {
      for (const [component, { model }] of separateModel(formulate(programme).model).entries()) {
        const sums = model.tiers.flatMap(({ kind }, tier) => (kind === 'sum' ? [tier] : []));
        for (const tier of sums) {
          const where = { tier: '', tierIndex: tier, tierCount: 1, component, components: 1 };
          const aim = { kind: 'tier', tier } as const;
          const problem = await openProblem(model);
          if (problem === null || problem.graphs.some((graph) => graph.nodes === 0)) continue;
          const best = await closeByFlow(engine, problem, { ...problem }, { aim, where });
          const optimal = problem.best;
          // Where another tier leads to is mostly no optimum of this one.
          problem.best = null;
          const other = { kind: 'tier', tier: sums.at(-1)! } as const;
          await closeByFlow(engine, problem, { ...problem }, { aim: other, where });
          if (best.kind !== 'found' || optimal === null) continue;
          const before = bestValue(problem, aim)!;
          expect(await chooseAgain(engine, problem, { tier, bound: 0, where })).toBeNull();
          expect(bestValue(problem, aim)).toBe(best.value);
          if (before > best.value) improved += 1;
          adoptBest(problem, optimal);
          await chooseAgain(engine, problem, { tier, bound: best.value, where });
          expect(problem.best).toBe(optimal);
        }
      }
    }),
    { numRuns: 15, seed: 3 },
  );
  expect(improved).toBeGreaterThan(3);
});
