import { expect, it } from 'vitest';
import type { AnnealingOptions, Engine } from '../../solver/engine/engine.ts';
import { separateModel } from '../../solver/model/components.ts';
import { seekUnmissed } from '../../solver/seek-unmissed.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const { model } = formulate(
  buildProgramme({
    objectives: [{ tier: 'placed' }, { tier: 'worst-off' }, { tier: 'preference' }],
    rotators: ['R1'],
    placements: [{ id: 'A', rotation: 'A', site: 'town' }],
  }),
);
const parts = separateModel(model);
const { option, count } = model.choices;
const taking = (isIdle: boolean): Int32Array =>
  Int32Array.from({ length: count }, (_, choice) => choice).filter(
    (choice) => option[choice]! < 0 === isIdle,
  );

/** What is gone on from, and what was annealed, where so much is proved of the first tier and the second is open. */
async function seek(bound: number, first: { readonly value: number }, worst = { bound: 0 }) {
  const asked: AnnealingOptions[] = [];
  const engine = {
    anneal: (_model: unknown, options: AnnealingOptions = {}) => {
      asked.push(options);
      return Promise.resolve(taking(false));
    },
  } as unknown as Engine;
  const { value } = first;
  const tiers = [
    { name: 'placed', value, bound, gap: 1, proved: bound >= value },
    { name: 'worst-off', value: 9, bound: worst.bound, gap: 1, proved: worst.bound >= 9 },
    { name: 'worst-off-count', value: 1, bound: 0, gap: 1, proved: false },
  ];
  const [chosen] = await seekUnmissed(engine, parts, { chosen: [taking(true)], tiers });
  return { asked, chosen };
}

it('anneals from the tier that is missed without need, and only then', async () => {
  const needless = await seek(0, { value: 1 });
  expect(needless.asked).toEqual([{ start: { chosen: taking(true), tier: 0 } }]);
  expect(needless.chosen).toEqual(taking(false));
  // Some of it has to be missed; or nothing is before the worst load, or before how many carry it.
  const vain = [
    await seek(1, { value: 2 }),
    await seek(0, { value: 0 }),
    await seek(0, { value: 0 }, { bound: 9 }),
  ];
  for (const left of vain) {
    expect(left.asked).toEqual([]);
    expect(left.chosen).toEqual(taking(true));
  }
});
