import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { plainObjective } from '../../../src/domain/objective.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { conclude } from '../../../src/pipeline/solve/conclude.ts';
import type { RunContext } from '../../../src/pipeline/solve/publish-run.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import { silentHost } from '../silent-host.ts';

it('an aim that needs more pathways than there is room for is refused with what to take instead, and is no fault', async () => {
  const programme = {
    ...buildProgramme({
      settings: { cycles: 1 },
      rotators: ['R1'],
      placements: [{ id: 'A', rotation: 'wards', site: 'town', everyCycle: { capacity: 1 } }],
    }),
    objectives: [plainObjective('leximin')],
  };
  const formulation = formulate(programme);
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const outcome = await solveModel(formulation.model, { executor, strategy: 'compact', timeLimit: 30 });
  if (outcome.kind !== 'fault') throw new Error(outcome.kind);
  const context: RunContext = {
    out: 'nowhere',
    deliver: async () => {},
    programme,
    issues: [],
    sources: new Map(),
    scenario: null,
    backend: 'highs',
    version: '0',
    options: { time_limit: 30, explain_limit: 0, threads: 1 },
    host: silentHost(),
  };
  const tell = async (fault: typeof outcome) =>
    await conclude(context, formulation, { outcome: fault, priceAsked: null }, executor);
  expect(await tell(outcome)).toEqual({
    kind: 'refused',
    message:
      "The aim leximin needs every rotator's pathways laid out, and this programme has too many. Take worst-off and preference instead in objectives.csv, or plan fewer cycles at once.",
  });
  expect(await tell({ kind: 'fault', message: 'a bug' })).toEqual({ kind: 'fault', message: 'a bug' });
});
