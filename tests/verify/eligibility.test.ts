import { describe, expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec, RotatorSpec, TermsSpec } from '../support/programme-spec.ts';

/** Rules that R1 breaks in the one cycle, in placement A on these terms. */
function broken(
  rotator: Omit<RotatorSpec, 'id'>,
  terms: TermsSpec,
  rest: Partial<ProgrammeSpec> = {},
): readonly string[] {
  const programme = buildProgramme({
    rotators: [{ id: 'R1', ...rotator }],
    placements: [{ id: 'A', rotation: 'wards', site: 'town', everyCycle: terms }],
    ...rest,
  });
  return verify(programme, buildAllocation(programme, { R1: 'A' })).breaches.map((breach) => breach.rule);
}

describe('a blank is no restriction', () => {
  const travel = [{ area: 'north', site: 'town', minutes: 90 }];
  test.each([
    ['band of the rotator', {}, { minBand: 6, maxBand: 6 }, {}],
    ['bands of the slot', { band: 9 }, {}, {}],
    ['drives', {}, { driver: true }, {}],
    ['seven_day', {}, { sevenDay: true }, {}],
    ['home area', { maxTravelMinutes: 5 }, {}, { travel }],
    ['max travel', { homeArea: 'north' }, {}, { travel }],
    ['travel time', { homeArea: 'south', maxTravelMinutes: 5 }, {}, { travel }],
    ['supervisors', {}, { rotatorsPerSupervisor: 0 }, {}],
    ['rotators per supervisor', {}, { supervisors: 0 }, {}],
    ['preceptor places', { preceptorshipUntil: '2030-01-01' }, {}, {}],
  ])('%s', (_name, rotator, terms, rest) => {
    expect(broken(rotator, terms, rest)).toEqual([]);
  });
});

describe('limits are inclusive', () => {
  test.each([
    ['lowest band', { band: 5 }, { minBand: 5 }, []],
    ['below it', { band: 4 }, { minBand: 5 }, ['band']],
    ['highest band', { band: 6 }, { maxBand: 6 }, []],
    ['above it', { band: 7 }, { maxBand: 6 }, ['band']],
    ['twelve months to the day', { registeredOn: '2025-09-01' }, { minMonthsRegistered: 12 }, []],
    ['a day less', { registeredOn: '2025-09-02' }, { minMonthsRegistered: 12 }, ['registration']],
    ['no day is no month', {}, { minMonthsRegistered: 1 }, ['registration']],
    ['no month is needed', {}, { minMonthsRegistered: 0 }, []],
    [
      'a preceptee to the first day',
      { preceptorshipUntil: '2026-09-01' },
      { preceptorPlaces: 0 },
      ['preceptor'],
    ],
    ['and no longer', { preceptorshipUntil: '2026-08-31' }, { preceptorPlaces: 0 }, []],
    ['nobody to supervise', {}, { supervisors: 0, rotatorsPerSupervisor: 3 }, ['supervision']],
    ['part of a place', { wte: 0.6 }, { unit: 'wte', capacity: 0.5 }, ['capacity']],
    ['with the excess', { wte: 0.6 }, { unit: 'wte', capacity: 0.5, excess: 0.1 }, []],
    ['an excess is of WTE only', {}, { capacity: 0.5, excess: 1 }, ['capacity']],
  ] as const)('%s', (_name, rotator, terms, expected) => {
    expect(broken(rotator, terms)).toEqual(expected);
  });
});

describe('competences', () => {
  const needs = { requires: ['ilsr', 'report'] };
  const held = (rows: readonly { gainedOn?: string; expiresOn?: string }[]): readonly string[] =>
    broken({}, needs, {
      competences: [
        { rotator: 'R1', competence: 'ilsr' },
        ...rows.map((row) => ({ rotator: 'R1', competence: 'report', ...row })),
      ],
    });

  test('all of them, from the first day to the last', () => {
    expect(held([])).toEqual(['competence']);
    expect(held([{}])).toEqual([]);
    expect(held([{ gainedOn: '2026-09-01', expiresOn: '2027-02-28' }])).toEqual([]);
    expect(held([{ gainedOn: '2026-09-02' }])).toEqual(['competence']);
    expect(held([{ expiresOn: '2027-02-27' }])).toEqual(['competence']);
  });

  test('held twice is enough when either lasts', () => {
    expect(held([{ expiresOn: '2026-12-31' }, { gainedOn: '2026-01-01' }])).toEqual([]);
  });
});

describe('decisions', () => {
  test.each([
    ['A', 'fix', 'A', []],
    ['B', 'fix', 'A', ['decision']],
    ['-', 'fix', 'A', ['decision']],
    ['-', 'fix', null, []],
    ['A', 'fix', null, ['decision']],
    ['A', 'forbid', 'A', ['decision']],
    ['B', 'forbid', 'A', []],
    ['-', 'forbid', 'A', []],
  ] as const)('%s under %s %s', (line, decision, placement, expected) => {
    const programme = buildProgramme({
      rotators: ['R1'],
      placements: ['A', 'B'].map((id) => ({ id, rotation: 'wards', site: 'town' })),
      decisions: [{ rotator: 'R1', cycle: 1, placement, decision }],
    });
    const { breaches } = verify(programme, buildAllocation(programme, { R1: line }));
    expect(breaches.map((breach) => breach.rule)).toEqual(expected);
  });

  test('a long assignment keeps a decision about its second cycle', () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      rotations: [{ id: 'wards', lengthCycles: 2 }],
      placements: [{ id: 'A', rotation: 'wards', site: 'town' }],
      decisions: [{ rotator: 'R1', cycle: 2, placement: 'A', decision: 'fix' }],
    });
    expect(verify(programme, buildAllocation(programme, { R1: 'A =' })).accepted).toBe(true);
  });
});

describe('named supervisors', () => {
  const PLACEMENTS = [
    { id: 'A', rotation: 'wards', site: 'town', everyCycle: { capacity: 9 } },
    { id: 'B', rotation: 'primary', site: 'town', everyCycle: { capacity: 9 } },
    { id: 'C', rotation: 'primary', site: 'coast', everyCycle: { capacity: 9 } },
  ];
  const lacking = (
    supervisors: NonNullable<ProgrammeSpec['supervisors']>,
    lines: Readonly<Record<string, string>>,
  ): unknown[] => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2', { id: 'R3', profession: 'podiatrist' }],
      rotations: [{ id: 'primary', supervisorKinds: ['gp', 'frcp'] }],
      placements: PLACEMENTS,
      supervisors,
    });
    const { breaches } = verify(programme, buildAllocation(programme, lines));
    expect(breaches.every((breach) => breach.rule === 'named-supervision')).toBe(true);
    return breaches.map(({ facts }) => [facts.site, facts.rotators, facts.places]);
  };

  test('are not asked for where a site names none and the rotation lists no kinds', () => {
    expect(lacking([], { R1: 'A', R2: 'A' })).toEqual([]);
  });

  test('are asked for by a rotation that lists kinds, at any site', () => {
    expect(lacking([], { R1: 'C' })).toEqual([['coast', 'R1', 0]]);
    expect(lacking([{ id: 'V1', site: 'town', kind: 'gp' }], { R1: 'C' })).toEqual([['coast', 'R1', 0]]);
  });

  test('are shared by every placement of the site', () => {
    const two = [{ id: 'V1', site: 'town', kind: 'gp', places: 2 }];
    expect(lacking(two, { R1: 'A', R2: 'B' })).toEqual([]);
    expect(lacking(two, { R1: 'A', R2: 'B', R3: 'A' })).toEqual([['town', 'R1;R2;R3', 2]]);
  });

  test('of no kind serve rotations that list none', () => {
    const anyone = [
      { id: 'V1', site: 'town', places: 9 },
      { id: 'V2', site: 'town', kind: 'frcp', profession: 'physiotherapist', places: 1 },
    ];
    expect(lacking(anyone, { R1: 'A', R2: 'B', R3: 'A' })).toEqual([]);
    expect(lacking(anyone, { R1: 'A', R3: 'B' })).toEqual([['town', 'R3', 0]]);
  });
});
