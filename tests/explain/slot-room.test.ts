import { expect, test } from 'vitest';
import { measureRoom } from '../../src/explain/questions/slot-room.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { encodeAllocation } from '../../src/formulate/interpret.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec } from '../support/programme-spec.ts';

const HALL = { rotation: 'gp', site: 'town', everyCycle: { capacity: 4 } };
const AWAY = { id: 'Z', rotation: 'ward', site: 'far', everyCycle: { capacity: 9 } };

function roomIn(spec: ProgrammeSpec, pathways: Record<string, string>, cycle = 1): object {
  const programme = buildProgramme(spec);
  const formulation = formulate(programme);
  const chosen = encodeAllocation(formulation, buildAllocation(programme, pathways));
  const { more, limits } = measureRoom(formulation, chosen, { placement: 0, cycle, places: 3 });
  const told = limits.map(({ instance, places, elsewhere, professions }) =>
    [instance.rule, places, elsewhere, ...professions].join(' '),
  );
  return { more, limits: told };
}

test('more can come until the places asked for are taken, or nobody else is eligible', () => {
  const placements = [{ id: 'A', ...HALL }, AWAY];
  const five = { rotators: ['R1', 'R2', 'R3', 'R4', 'R5'], placements };
  expect(roomIn(five, { R1: 'A', R2: 'Z', R3: 'Z', R4: 'Z', R5: 'Z' })).toEqual({ more: 3, limits: [] });
  const two = { rotators: ['R1', 'R2'], placements };
  expect(roomIn(two, { R1: 'A', R2: 'Z' })).toEqual({ more: 1, limits: [] });
});

test('supervisors and their ratio let in no more than they take', () => {
  const rotators = ['R1', 'R2', 'R3', 'R4'];
  const ratio = { ...HALL, id: 'A', everyCycle: { capacity: 4, supervisors: 1, rotatorsPerSupervisor: 2 } };
  expect(roomIn({ rotators, placements: [ratio, AWAY] }, { R1: 'A', R2: 'A', R3: 'Z', R4: 'Z' })).toEqual({
    more: 0,
    limits: ['supervision 2 0'],
  });
  const named: ProgrammeSpec = {
    rotators,
    placements: [{ ...HALL, id: 'A' }, { ...HALL, id: 'B' }, AWAY],
    supervisors: [{ id: 'V', site: 'town', places: 3 }],
  };
  expect(roomIn(named, { R1: 'A', R2: 'B', R3: 'Z', R4: 'Z' })).toEqual({
    more: 1,
    limits: ['named-supervision 3 1'],
  });
});

test('a limit on some is told with whom it is about, and those beyond it do not keep the others out', () => {
  const rotators = [
    { id: 'R1', preceptorshipUntil: '2030-01-01' },
    { id: 'R2', preceptorshipUntil: '2030-01-01' },
    { id: 'R3', profession: 'pharmacist' },
  ];
  const preceptors = { ...HALL, id: 'A', everyCycle: { capacity: 4, preceptorPlaces: 1 } };
  const pathways = { R1: 'A', R2: 'Z', R3: 'Z' };
  expect(roomIn({ rotators, placements: [preceptors, AWAY] }, pathways)).toEqual({
    more: 1,
    limits: ['preceptor 1 0 physiotherapist'],
  });
  const supervisors = [
    { id: 'V1', site: 'town', profession: 'physiotherapist', places: 1 },
    { id: 'V2', site: 'town', profession: 'pharmacist', places: 2 },
  ];
  expect(roomIn({ rotators, placements: [{ ...HALL, id: 'A' }, AWAY], supervisors }, pathways)).toEqual({
    more: 1,
    limits: ['named-supervision 1 0 physiotherapist'],
  });
});

test('whoever has to stay for several cycles needs room in all of them', () => {
  const spec: ProgrammeSpec = {
    settings: { cycles: 2 },
    rotators: ['R1', 'R2', 'R3'],
    rotations: [{ id: 'gp', lengthCycles: 2 }],
    placements: [
      { id: 'A', rotation: 'gp', site: 'town', byCycle: { 1: { capacity: 2 }, 2: { capacity: 3 } } },
      AWAY,
    ],
  };
  const full = { R1: 'A =', R2: 'A =', R3: 'Z Z' };
  expect(roomIn(spec, full, 2)).toEqual({ more: 0, limits: ['capacity 2 0'] });
  expect(roomIn(spec, { ...full, R2: 'Z Z' }, 2)).toEqual({ more: 1, limits: ['capacity 2 0'] });
});
