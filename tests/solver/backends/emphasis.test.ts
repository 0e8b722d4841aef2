import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
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

it('a proof finds the same optimum as any other solve, from a start that is none', async () => {
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
