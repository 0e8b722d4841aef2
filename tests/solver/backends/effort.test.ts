import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { Program } from '../../../solver/program/program.ts';
import { ProgramBuilder } from '../../../solver/program/program-builder.ts';

/** Two bins to be filled exactly: no relaxation tells with which of the items. */
function splitMarket(): Program {
  const builder = new ProgramBuilder();
  const columns = Array.from({ length: 12 }, () => builder.addColumn({ lower: 0, upper: 1 }));
  let number = 12_345;
  for (let bin = 0; bin < 2; bin += 1) {
    let total = 0;
    for (const column of columns) {
      number = (number * 1103 + 12_345) % 65_537;
      total += number % 100;
      builder.entry(column, number % 100);
    }
    builder.endRow({ lower: Math.floor(total / 2), upper: Math.floor(total / 2) });
  }
  return { ...builder.build(), objective: Float64Array.from(columns, (column) => 1 + (column % 7)) };
}

it('a search is given up once its effort is spent, and goes on while it is not', async () => {
  const backend = await loadBackend({ name: 'highs' });
  const program = splitMarket();
  expect(await backend.solve(program, { effort: 50 })).toMatchObject({ limit: 'nodes' });
  expect(await backend.solve(program, { effort: 10_000_000 })).not.toHaveProperty('limit');
});
