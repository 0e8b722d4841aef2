import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { openGraphs } from '../../solver/pathways/graph/open-graphs.ts';
import { inlineExecutor } from '../../solver/pool/executor.ts';
import { openLargeEngine } from '../../solver/pool/open-large-engine.ts';
import { poolEngine } from '../../solver/pool/pool-engine.ts';
import { solveTiers } from '../../solver/solve-tiers.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';
import { contestedProgramme } from '../support/contested-programme.ts';

describe('wide graphs', () => {
  it('are left to the search for any size first, and proved all the same', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const met = { solved: 0, searched: 0 };
    const programmes = fc.oneof(
      arbitraryProgramme({ enumerable: 400, often: ['preferences'], rules: 2 }),
      contestedProgramme,
    );
    await fc.assert(
      fc.asyncProperty(programmes, async (programme) => {
        const { model } = formulate(programme);
        const options = { executor, timeLimit: 60 };
        const inner = openLargeEngine(options);
        const construct: typeof inner.construct = (task) => {
          met.searched += 1;
          return inner.construct(task);
        };
        const large = {
          ...inner,
          within: (share: number) => ({ ...inner, ...(share === 0.5 ? { construct } : {}) }),
        };
        const means = { strategy: 'automatic', large, wideArcs: 0 } as const;
        const found = await solveTiers(poolEngine(options), model, means);
        const oracle = bruteForce(programme);
        expect(found.kind).toBe(oracle.feasible ? 'solved' : 'infeasible');
        if (found.kind !== 'solved') return;
        met.solved += 1;
        expect(found).toMatchObject({ proved: true, stopped: null });
        const numbersOf = (tiers: readonly { name: string; value: number }[]) =>
          tiers.filter(({ name }) => name !== 'lottery-tie').map(({ name, value }) => [name, value]);
        expect(numbersOf(found.tiers)).toEqual(numbersOf(oracle.tiers));
      }),
      { seed: 9, numRuns: 40 },
    );
    expect(met.solved).toBeGreaterThan(25);
    expect(met.searched).toBeGreaterThan(25);
  });

  it('are not built beyond what is wanted, and are when they are wanted after all', async () => {
    const [programme] = fc.sample(contestedProgramme, { seed: 1, numRuns: 1 });
    const { model } = formulate(programme!);
    expect(await openGraphs(model, { most: 3 })).toBeNull();
    const graphs = await openGraphs(model);
    expect(graphs).toHaveLength(model.agents);
    expect(await openGraphs(model, { most: 3 })).toBeNull();
    expect(await openGraphs(model)).toBe(graphs);
  });
});
