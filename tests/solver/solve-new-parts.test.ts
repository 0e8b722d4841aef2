import { beforeAll, expect, test } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import type { PathwayModel } from '../../solver/model/pathway-model.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { solveNewParts } from '../../solver/solve-new-parts.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** Three places with room for one each, wished for by three people; a profession shares nothing with the other. */
function wishes(scores: Readonly<Record<'physiotherapist' | 'dietitian', readonly number[]>>): PathwayModel {
  const people = Object.entries(scores).flatMap(([profession, each]) =>
    [0, 1, 2].map((number) => ({ id: `${profession}-${number}`, profession, scores: each })),
  );
  const places = Object.keys(scores).flatMap((profession) =>
    ['A', 'B', 'C'].map((name) => ({ id: `${profession}-${name}`, profession })),
  );
  return formulate(
    buildProgramme({
      rotators: people,
      rotations: places.map(({ id, profession }) => ({ id, professions: [profession] })),
      placements: places.map(({ id }) => ({ id, rotation: id, site: 'town' })),
      preferences: people.flatMap(({ id, profession, scores: own }, number) =>
        ['A', 'B', 'C'].map((name, place) => ({
          rotator: id,
          prefers: `placement:${profession}-${name}`,
          score: (own[place] ?? 0) + (number % 3) * place,
        })),
      ),
      objectives: [{ tier: 'preference' }],
    }),
  ).model;
}

test('a part that is the same as one solved before is not solved again', async () => {
  let tasks = 0;
  const counting: Executor = {
    ...executor,
    run: async (kind, task, control) => {
      tasks += 1;
      return await executor.run(kind, task, control);
    },
  };
  const options = { executor: counting, timeLimit: 60, strategy: 'compact' } as const;
  const known = new Map();
  const tasksFor = async (model: PathwayModel): Promise<number> => {
    tasks = 0;
    const whole = await solveModel(model, { ...options, executor });
    const found = await solveNewParts(model, known, options);
    if (whole.kind !== 'solved' || found.kind !== 'solved') throw new Error(`${whole.kind}, ${found.kind}`);
    expect(found.proved).toBe(true);
    expect(found.values).toEqual(whole.tiers.map(({ value }) => value));
    expect(found.chosen.length).toBe(model.agents * model.periods);
    return tasks;
  };
  const both = await tasksFor(wishes({ physiotherapist: [3, 9, 1], dietitian: [8, 2, 5] }));
  expect(both).toBeGreaterThan(1);
  expect(await tasksFor(wishes({ physiotherapist: [3, 9, 1], dietitian: [8, 2, 5] }))).toBe(0);
  const one = await tasksFor(wishes({ physiotherapist: [3, 9, 1], dietitian: [1, 7, 6] }));
  expect([one > 0, one < both]).toEqual([true, true]);
});

test('a part without an allocation leaves none of the whole', async () => {
  const model = wishes({ physiotherapist: [3, 9, 1], dietitian: [8, 2, 5] });
  const choice = model.choices.first[model.agents]! - 1;
  const row = { choices: Int32Array.of(choice), weights: Int32Array.of(1), soft: null, tag: 0 };
  const clash = [
    { ...row, atLeast: 1, atMost: null },
    { ...row, atLeast: null, atMost: 0 },
  ];
  const options = { executor, timeLimit: 60, strategy: 'compact' } as const;
  const outcome = await solveNewParts(
    { ...model, slotRows: [...model.slotRows, ...clash] },
    new Map(),
    options,
  );
  expect(outcome.kind).toBe('infeasible');
});
