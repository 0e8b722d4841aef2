import { expect, test } from 'vitest';
import { readFullSlots } from '../../src/explain/reasons/full-slots.ts';
import { choicesAt } from '../../src/explain/reasons/wish.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { encodeAllocation } from '../../src/formulate/interpret.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';

test('whoever is supervised at a site already takes no further supervisor there', () => {
  const programme = buildProgramme({
    rotators: ['R1', 'R2'],
    placements: [
      { id: 'A', rotation: 'A', site: 'town' },
      { id: 'B', rotation: 'B', site: 'town' },
      { id: 'C', rotation: 'C', site: 'far' },
    ],
    supervisors: [{ id: 'V', site: 'town', places: 1 }],
  });
  const formulation = formulate(programme);
  const chosen = encodeAllocation(formulation, buildAllocation(programme, { R1: 'A', R2: 'C' }));
  const full = readFullSlots(formulation, chosen);
  const told = (rotator: number): readonly string[] =>
    full(choicesAt(formulation, { rotator, placement: 1, cycle: 1 })).map(({ rule }) => rule);
  expect(told(0)).toEqual([]);
  expect(told(1)).toEqual(['named-supervision']);
});

test('a wish is refused for want of room only where none of its choices has any', () => {
  const programme = buildProgramme({
    settings: { cycles: 2 },
    rotators: ['R1', 'R2'],
    placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'town' })),
  });
  const formulation = formulate(programme);
  const chosen = encodeAllocation(formulation, buildAllocation(programme, { R1: 'B A', R2: 'A B' }));
  const full = readFullSlots(formulation, chosen);
  const at = (placement: number, cycle: number): readonly number[] =>
    Array.from(choicesAt(formulation, { rotator: 0, placement, cycle }));
  const told = (...choices: readonly number[]): readonly string[] =>
    full(Int32Array.from(choices)).map(({ rule, placement, cycle }) => `${rule} ${placement} ${cycle}`);
  expect(told(...at(0, 1))).toEqual(['capacity A 1']);
  expect(told(...at(0, 1), ...at(1, 2))).toEqual(['capacity A 1', 'capacity B 2']);
  // Where R1 is already, R1 takes no further room.
  expect(told(...at(0, 2))).toEqual([]);
  expect(told(...at(0, 1), ...at(0, 2))).toEqual([]);
});
