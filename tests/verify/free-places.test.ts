import { expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec } from '../support/programme-spec.ts';

/** What is free in every slot, "placement alone/together" in hundredths. */
function freeIn(spec: ProgrammeSpec, pathways: Record<string, string>): readonly string[] {
  const programme = buildProgramme(spec);
  const { slots } = verify(programme, buildAllocation(programme, pathways));
  return slots.map(({ placement, free }) => `${placement} ${free.alone}/${free.together}`);
}

test('what capacity leaves is free where nobody needs to be supervised', () => {
  const placements = [{ id: 'A', rotation: 'gp', site: 'town', everyCycle: { capacity: 4 } }];
  expect(freeIn({ rotators: ['R1'], placements }, { R1: 'A' })).toEqual(['A 300/300']);
});

test('a place beyond the ratio of supervisors is not free', () => {
  const everyCycle = { capacity: 4, supervisors: 1, rotatorsPerSupervisor: 2 };
  const placements = [{ id: 'A', rotation: 'gp', site: 'town', everyCycle }];
  expect(freeIn({ rotators: ['R1', 'R2'], placements }, { R1: 'A' })).toEqual(['A 100/100']);
  expect(freeIn({ rotators: ['R1', 'R2'], placements }, { R1: 'A', R2: 'A' })).toEqual(['A 0/0']);
});

test('slots that share named supervisors are free each by itself, and together only as often as these take somebody', () => {
  const spec: ProgrammeSpec = {
    rotators: ['R1', { id: 'R2', profession: 'occupational therapist' }],
    rotations: [{ id: 'gp', supervisorKinds: ['GP'] }, { id: 'ward' }],
    placements: [
      { id: 'A', rotation: 'gp', site: 'town', everyCycle: { capacity: 3 } },
      { id: 'B', rotation: 'ward', site: 'town', everyCycle: { capacity: 3 } },
      { id: 'C', rotation: 'ward', site: 'town', everyCycle: { unit: 'wte', capacity: 1.5 } },
      { id: 'D', rotation: 'ward', site: 'elsewhere', everyCycle: { capacity: 2 } },
    ],
    supervisors: [
      { id: 'V1', site: 'town', kind: 'GP', places: 2 },
      // Of no use in A; of the others, for the second profession only.
      { id: 'V2', site: 'town', kind: 'ES', profession: 'occupational therapist', places: 1 },
      // Leaves before the cycle ends.
      { id: 'V3', site: 'town', kind: 'GP', places: 5, until: '2027-02-27' },
    ],
  };
  // With nobody there V1 takes two wherever, V2 one in B or C.
  expect(freeIn(spec, {})).toEqual(['A 200/200', 'B 300/100', 'C 150/0', 'D 200/200']);
  // R1, who is no occupational therapist, takes a place of V1.
  expect(freeIn(spec, { R1: 'A' })).toEqual(['A 100/100', 'B 200/100', 'C 150/0', 'D 200/200']);
  // R2 leaves V1 to the others wherever V2 will do.
  expect(freeIn(spec, { R2: 'B' })).toEqual(['A 200/200', 'B 200/0', 'C 150/0', 'D 200/200']);
});

test('a supervisor for a profession that nobody has, or that the rotation is not open to, frees no place', () => {
  const spec = (professions: readonly string[]): ProgrammeSpec => ({
    rotators: ['R1', { id: 'R2', profession: 'pharmacist' }],
    rotations: [{ id: 'gp', professions }],
    placements: [{ id: 'A', rotation: 'gp', site: 'town', everyCycle: { capacity: 3 } }],
    supervisors: [
      { id: 'V1', site: 'town', profession: 'pharmacist', places: 1 },
      { id: 'V2', site: 'town', profession: 'dietitian', places: 1 },
    ],
  });
  expect(freeIn(spec([]), {})).toEqual(['A 100/100']);
  expect(freeIn(spec(['physiotherapist']), {})).toEqual(['A 0/0']);
});

test('a place is free only where a stay of the whole length finds one in each of its cycles', () => {
  const spec: ProgrammeSpec = {
    settings: { cycles: 4 },
    rotators: ['R1'],
    rotations: [{ id: 'ward', lengthCycles: 2 }],
    placements: [{ id: 'A', rotation: 'ward', site: 'town', everyCycle: { capacity: 1 } }],
  };
  // Two cycles are left on either side of nobody, and one on either side of R1.
  expect(freeIn(spec, { R1: '- A = -' })).toEqual(['A 0/0', 'A 0/0', 'A 0/0', 'A 0/0']);
  expect(freeIn(spec, { R1: 'A = - -' })).toEqual(['A 0/0', 'A 0/0', 'A 100/100', 'A 100/100']);
});
