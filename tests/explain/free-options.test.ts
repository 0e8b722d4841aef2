import { expect, test } from 'vitest';
import { listFreeOptions } from '../../src/explain/questions/free-options.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

test('a free place is open only where the rules of the rotator leave a pathway through it', () => {
  const programme = buildProgramme({
    settings: { cycles: 2 },
    rotators: ['R001'],
    placements: [
      { id: 'ward', rotation: 'ward', site: 'Evesham', everyCycle: { capacity: 1 } },
      { id: 'clinic', rotation: 'clinic', site: 'Evesham', everyCycle: { capacity: 1 } },
    ],
    rules: [{ id: 'ward-first', kind: 'before', subject: 'rotation:ward > rotation:clinic' }],
  });
  const formulation = formulate(programme);
  const { option, start } = formulation.model.choices;
  const idle = Int32Array.from(option.keys()).filter((choice) => option[choice]! < 0);
  expect(Array.from(idle, (choice) => start[choice])).toEqual([0, 1]);
  const free = listFreeOptions({ formulation, chosen: idle, tiers: [] }, 0);
  expect(free.map(({ placement, cycle }) => [placement, cycle])).toEqual([
    ['ward', 1],
    ['clinic', 2],
    ['ward', 2],
  ]);
});
