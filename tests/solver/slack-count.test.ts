import { expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

it('nothing is claimed of how many fare worst where more may, within slack', async () => {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const built = buildProgramme({
    objectives: [{ tier: 'worst-off' }, { tier: 'preference' }],
    rotators: ['R1', 'R2'],
    placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'town' })),
    preferences: ['R1', 'R2'].map((rotator) => ({ rotator, prefers: 'placement:A', rank: 1 })),
  });
  for (const amount of [0, 500]) {
    const slack = { kind: 'absolute', amount } as const;
    const [worst, ...later] = built.objectives;
    const programme = { ...built, objectives: [{ ...worst!, slack }, ...later] };
    const found = await solveModel(formulate(programme).model, { executor, timeLimit: 30 });
    if (found.kind !== 'solved') throw new Error(found.kind);
    const told = amount === 0 ? { bound: 1 } : { bound: -Infinity, sought: false };
    expect(found.tiers[1]).toMatchObject({ name: 'worst-off-count', value: 1, proved: true, ...told });
    expect(found.proved).toBe(true);
  }
});
