import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveModel, toModelData } from '../../../solver/backends/highs-model.ts';
import { HighsRuntime, type Model } from '../../../solver/backends/highs-runtime.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { SolveRequest } from '../../../solver/program/backend.ts';
import type { Program } from '../../../solver/program/program.ts';
import { ProgramBuilder } from '../../../solver/program/program-builder.ts';

interface Assignment {
  /** By agent, then slot. */
  readonly costs: readonly (readonly number[])[];
  readonly places: number;
}

/** Everybody to one of three slots, which have so many places each. */
function assign({ costs, places }: Assignment): Program {
  const builder = new ProgramBuilder();
  const columns = costs.map((row) => row.map(() => builder.addColumn({ lower: 0, upper: 1 })));
  for (const own of columns) {
    for (const column of own) builder.entry(column, 1);
    builder.endRow({ lower: 1, upper: 1 });
  }
  for (const slot of [0, 1, 2]) {
    for (const own of columns) builder.entry(own[slot]!, 1);
    builder.endRow({ lower: 0, upper: places });
  }
  return { ...builder.build(), objective: Float64Array.from(costs.flat()) };
}

it('a proof finds the same optimum as any other solve, from a start that may be far from it', async () => {
  const backend = await loadBackend({ name: 'highs' });
  const cost = fc.integer({ min: 0, max: 20 });
  const agents = fc.array(fc.tuple(cost, cost, cost), { minLength: 6, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(agents, async (costs) => {
      const program = assign({ costs, places: Math.ceil(costs.length / 3) });
      const start = Float64Array.from(
        costs.flatMap((_, agent) => [0, 1, 2].map((slot) => (agent % 3 === slot ? 1 : 0))),
      );
      const plain = await backend.solve(program, {});
      const proof = await backend.solve(program, { start, emphasis: 'proof' });
      expect(plain.kind).toBe('optimal');
      expect(proof).toMatchObject({ kind: 'optimal', objective: (plain as { objective: number }).objective });
    }),
    { numRuns: 30, seed: 1 },
  );
});

it('a proof on few columns does without neighbourhood searches', async () => {
  expect(await neighbourhoodSearches(1000, { emphasis: 'proof' })).toEqual([false, false, false]);
  // With more columns, or where an allocation is still to be found, they pay.
  expect(await neighbourhoodSearches(1001, { emphasis: 'proof' })).toEqual([true, true, true]);
  expect(await neighbourhoodSearches(1000, {})).toEqual([true, true, true]);
});

/** Whether HiGHS was left its three searches, for so many agents (three columns each). */
async function neighbourhoodSearches(agents: number, request: SolveRequest): Promise<readonly unknown[]> {
  const highs = await new HighsRuntime().get();
  const program = assign({ costs: Array.from({ length: agents }, () => [1, 2, 3]), places: agents });
  return highs.withModel(toModelData(highs, program, false), (model: Model) => {
    expect(solveModel(highs, model, program, request)).toMatchObject({ kind: 'optimal', objective: agents });
    return ['rins', 'rens', 'root_reduced_cost'].map((name) =>
      model.options.get(`mip_heuristic_run_${name}`),
    );
  });
}
