import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { separateModel } from '../../../solver/model/components.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { periodModel } from '../pathways/one-period.ts';

/** Two agents who share nothing: each gives up 1 of the first aim to gain 5 in the second. */
function strangers(slack: number): PathwayModel {
  const first = [
    [0, 1],
    [0, 1],
  ];
  const second = [
    [5, 0],
    [5, 0],
  ];
  const model = periodModel(
    [first, second].map((costs) => ({ kind: 'sum', costs })),
    [],
  );
  const [loose, strict] = model.tiers;
  return { ...model, tiers: [{ ...loose!, slack: { kind: 'absolute', amount: slack } }, strict!] };
}

it('agents who share no slot are solved side by side, but for slack: that is for all together', () => {
  expect(separateModel(strangers(0))).toHaveLength(2);
  expect(separateModel(strangers(1))).toHaveLength(1);
});

it.each(['pathways', 'compact'] as const)('slack of one is used by one of them (%s)', async (strategy) => {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const outcome = await solveModel(strangers(1), { executor, timeLimit: 60, strategy });
  expect(outcome).toMatchObject({ kind: 'solved', proved: true });
  expect(outcome.kind === 'solved' && outcome.tiers.map(({ value }) => value)).toEqual([1, 5]);
});
