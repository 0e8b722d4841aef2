import { describe, expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec, RuleSpec } from '../support/programme-spec.ts';

/** Four single-cycle placements: wards and stroke in town (north), clinic and msk on the coast (south). */
const PLACEMENTS = [
  { id: 'A', rotation: 'wards', site: 'town' },
  { id: 'B', rotation: 'clinic', site: 'coast' },
  { id: 'C', rotation: 'stroke', site: 'town', byCycle: { 2: { sevenDay: true } } },
  { id: 'D', rotation: 'msk', site: 'coast' },
];
const SITES = [
  { id: 'town', area: 'north' },
  { id: 'coast', area: 'south' },
];

/** Misses of R1, who works along the line, under one `should` rule. */
function misses(rule: RuleSpec, line: string, rest: Partial<ProgrammeSpec> = {}): number {
  const programme = buildProgramme({
    settings: { cycles: 4 },
    rotators: [{ id: 'R1', band: 5, registeredOn: '2026-03-01' }],
    sites: SITES,
    placements: PLACEMENTS,
    rules: [{ strength: 'should', ...rule }],
    ...rest,
  });
  const verdict = verify(programme, buildAllocation(programme, { R1: line }));
  expect(verdict.breaches).toEqual([]);
  expect(verdict.tiers.find((tier) => tier.name === 'competency')?.value).toBe(
    verdict.misses.reduce((sum, miss) => sum + miss.units * miss.weight, 0),
  );
  return verdict.misses.reduce((sum, miss) => sum + miss.units, 0);
}

describe('whom a rule binds', () => {
  const gap = { kind: 'gap' } as const;
  test.each([
    ['everybody, when all is blank', {}, 4],
    ['a profession on the list', { professions: ['podiatrist', 'physiotherapist'] }, 4],
    ['no other profession', { professions: ['podiatrist'] }, 0],
    ['a band on the list', { bands: [5, 6] }, 4],
    ['no other band', { bands: [6] }, 0],
    ['nobody without a cohort, when cohorts are listed', { cohorts: ['2026'] }, 0],
  ])('%s', (_name, whom, expected) => {
    expect(misses({ ...gap, ...whom }, '- - - -')).toBe(expected);
  });
});

describe('choose', () => {
  const group = { kind: 'choose', subject: 'rotation:wards;rotation:clinic;rotation:stroke' } as const;
  test.each([
    ['counts each rotation once', { atLeast: 2 }, 'A A D A', 1],
    ['counts history', { atLeast: 2 }, 'A - - -', 0, [{ rotator: 'R1', rotation: 'stroke' }]],
    ['counts up to its deadline', { atLeast: 2, byCycle: 2 }, 'A D B -', 1],
    ['misses a whole for each one short', { atLeast: 3 }, 'D - - -', 3],
    ['has an upper end as well', { atMost: 1 }, 'A B C D', 2],
    ['is content in between', { atLeast: 1, atMost: 2 }, 'A B D D', 0],
  ])('%s', (_name, limits, line, expected, history: ProgrammeSpec['history'] = []) => {
    expect(misses({ ...group, ...limits }, line, { history })).toBe(expected);
  });
});

describe('before', () => {
  test.each([
    ['every early assignment is one miss', 'rotation:wards > rotation:clinic;rotation:msk', 'B D A B', 2],
    ['the same cycle is not before', 'site:town > site:town', 'A C - -', 1],
    ['any one of several comes first', 'rotation:wards;rotation:stroke > rotation:msk', 'C D - -', 0],
    ['nothing to follow, nothing to miss', 'rotation:wards > rotation:msk', 'B C - -', 0],
    ['an area may come first', 'area:north > area:south', 'B A D -', 1],
    ['a pillar is where it is credited', 'pillar:frailty > rotation:msk', 'B D A D', 1],
    ['any pillar will do', 'pillar:* > rotation:msk', 'C D - -', 0],
    ['no credit, no pillar', 'pillar:research > rotation:msk', 'B D - -', 1],
  ])('%s', (_name, subject, line, expected) => {
    const rotationPillars = [
      { rotation: 'wards', pillar: 'frailty' },
      { rotation: 'stroke', pillar: 'frailty', credit: 0.5 },
      { rotation: 'stroke', pillar: 'research' },
      { rotation: 'clinic', pillar: 'research', credit: 0 },
    ];
    expect(misses({ kind: 'before', subject }, line, { rotationPillars })).toBe(expected);
  });

  test('any one of several competences will do, or a rotation instead', () => {
    const competences = [{ rotator: 'R1', competence: 'ilsr' }];
    const missesAfter = (subject: string, line: string): number =>
      misses({ kind: 'before', subject: `${subject} > rotation:msk` }, line, { competences });
    expect(missesAfter('competence:report;competence:ilsr', 'D - - -')).toBe(0);
    expect(missesAfter('competence:report', 'A D - -')).toBe(1);
    expect(missesAfter('competence:report;rotation:wards', 'A D - -')).toBe(0);
    expect(missesAfter('competence:report;rotation:wards', 'D A - -')).toBe(1);
    expect(missesAfter('competence:ilsr;rotation:wards', 'D A - -')).toBe(0);
  });

  test('history has ended', () => {
    const history = [{ rotator: 'R1', rotation: 'wards', site: 'town' }];
    const rule = { kind: 'before', subject: 'site:town > rotation:msk' } as const;
    expect(misses(rule, 'D - - -', { history })).toBe(0);
    // A history entry without a site is at no site.
    expect(misses(rule, 'D - - -', { history: [{ rotator: 'R1', rotation: 'wards' }] })).toBe(1);
  });

  test('a long assignment has ended only after its last cycle', () => {
    const rotations = [{ id: 'wards', lengthCycles: 2 }];
    const rule = { kind: 'before', subject: 'rotation:wards > rotation:msk' } as const;
    expect(misses(rule, 'A = D -', { rotations })).toBe(0);
    expect(misses(rule, 'D A = D', { rotations })).toBe(1);
  });

  test('a competence must be held for the whole of every cycle', () => {
    const rule = { kind: 'before', subject: 'competence:ilsr > rotation:wards' } as const;
    const rotations = [{ id: 'wards', lengthCycles: 2 }];
    const held = (gainedOn: string, expiresOn: string): Partial<ProgrammeSpec> => ({
      rotations,
      competences: [{ rotator: 'R1', competence: 'ilsr', gainedOn, expiresOn }],
    });
    expect(misses(rule, '- A = -', held('2027-03-01', '2028-02-29'))).toBe(0);
    expect(misses(rule, '- A = -', held('2027-03-02', '2028-02-29'))).toBe(1);
    expect(misses(rule, '- A = -', held('2027-03-01', '2028-02-28'))).toBe(1);
  });
});

describe('repeat', () => {
  test.each([
    ['each rotation by itself, when blank', {}, 'A A C C', 2],
    ['at most as often as said', { atMost: 2 }, 'A A A A', 2],
    ['of a site', { subject: 'site:town' }, 'A C B D', 1],
    ['of each area', { subject: 'area:*', atMost: 1 }, 'A C B D', 2],
    ['up to its deadline', { subject: 'rotation:wards', byCycle: 2 }, 'A C A A', 0],
  ])('%s', (_name, rule, line, expected) => {
    expect(misses({ kind: 'repeat', ...rule }, line)).toBe(expected);
  });

  test('history counts, and knows a placement by its rotation and site', () => {
    const history = [{ rotator: 'R1', rotation: 'wards', site: 'town' }];
    expect(misses({ kind: 'repeat' }, 'A - - -', { history })).toBe(1);
    expect(misses({ kind: 'repeat', subject: 'placement:A' }, 'A - - -', { history })).toBe(1);
    expect(misses({ kind: 'repeat', subject: 'placement:B' }, 'B - - -', { history })).toBe(0);
    const elsewhere = [{ rotator: 'R1', rotation: 'wards', site: 'coast' }];
    expect(misses({ kind: 'repeat', subject: 'placement:A' }, 'A - - -', { history: elsewhere })).toBe(0);
  });

  test('a long assignment is one', () => {
    const rotations = [{ id: 'wards', lengthCycles: 2 }];
    expect(misses({ kind: 'repeat' }, 'A = - -', { rotations })).toBe(0);
    expect(misses({ kind: 'repeat' }, 'A = A =', { rotations })).toBe(1);
  });
});

describe('spread', () => {
  test.each([
    ['cycles at each site, when blank', { atMost: 1 }, 'A C B -', 1],
    ['at most, and at least', { subject: 'area:*', atLeast: 1, atMost: 2 }, 'A C A -', 2],
    ['one site only', { subject: 'site:coast', atMost: 1 }, 'A C A B', 0],
    ['seven-day cycles', { subject: 'seven_day:yes', atLeast: 1 }, 'C A C C', 1],
    ['in the very cycle', { subject: 'seven_day:yes', atMost: 0 }, 'C C C C', 1],
    ['up to its deadline', { subject: 'site:town', atMost: 1, byCycle: 2 }, 'A B C A', 0],
    ['too few by its deadline', { subject: 'site:coast', atLeast: 2, byCycle: 2 }, 'A B D D', 1],
  ])('%s', (_name, rule, line, expected) => {
    expect(misses({ kind: 'spread', ...rule }, line)).toBe(expected);
  });

  test('leaves out an assignment that ends after the deadline', () => {
    const rotations = [{ id: 'wards', lengthCycles: 2 }];
    const rule = { kind: 'spread', subject: 'site:town', atMost: 0 } as const;
    expect(misses({ ...rule, byCycle: 2 }, '- A = -', { rotations })).toBe(0);
    expect(misses({ ...rule, byCycle: 3 }, '- A = -', { rotations })).toBe(2);
  });

  test('counts every cycle of a long assignment, and no history', () => {
    const rest = {
      rotations: [{ id: 'wards', lengthCycles: 2 }],
      history: [{ rotator: 'R1', rotation: 'wards', site: 'town' }],
    };
    expect(misses({ kind: 'spread', atMost: 1 }, 'A = - -', rest)).toBe(1);
  });
});

describe('experience', () => {
  // 6, 12, 18, 24 months on the first days of the four cycles.
  test.each([
    ['each assignment begun too early is one miss', { subject: 'site:coast', atLeast: 18 }, 'B D B A', 2],
    ['exactly as many months are enough', { subject: 'site:coast', atLeast: 12 }, 'A B D -', 0],
  ])('%s', (_name, rule, line, expected) => {
    expect(misses({ kind: 'experience', ...rule }, line)).toBe(expected);
  });

  test('is counted on the first day of the first cycle', () => {
    const rotations = [{ id: 'wards', lengthCycles: 2 }];
    const rule = { kind: 'experience', subject: 'rotation:wards', atLeast: 12 } as const;
    expect(misses(rule, 'A = - -', { rotations })).toBe(1);
    expect(misses(rule, '- A = -', { rotations })).toBe(0);
  });
});

describe('first', () => {
  test.each([
    ['wanted and so', {}, '- A B -', 0],
    ['wanted and not so', {}, 'B A - -', 1],
    ['unwanted and so', { atMost: 0 }, 'A B - -', 1],
    ['unwanted and not so', { atMost: 0 }, 'B A - -', 0],
    ['nothing at all', {}, '- - - -', 0],
  ])('%s', (_name, rule, line, expected) => {
    expect(misses({ kind: 'first', subject: 'area:north', ...rule }, line)).toBe(expected);
  });

  test('one of a group is enough, and history releases', () => {
    const rule = { kind: 'first', subject: 'rotation:wards;rotation:clinic' } as const;
    expect(misses(rule, 'B A - -')).toBe(0);
    expect(misses(rule, 'D A - -')).toBe(1);
    expect(misses(rule, 'D A - -', { history: [{ rotator: 'R1', rotation: 'msk' }] })).toBe(0);
  });
});

describe('gap and move', () => {
  test.each([
    ['gap', {}, 'A - - B', 2],
    ['gap', { atMost: 1 }, 'A - - B', 1],
    ['gap', { byCycle: 2 }, 'A - - -', 1],
    ['move', {}, 'A B A B', 3],
    ['move', { byCycle: 3 }, 'A B A B', 2],
    ['move', { byCycle: 1 }, 'A B A B', 0],
    ['move', { atMost: 2 }, 'A B A B', 1],
    ['move', {}, 'A C B D', 1],
    ['move', { subject: 'area:*' }, 'A - C B', 1],
    // Nobody says who employs them: they are all the same.
    ['move', { subject: 'employer:*' }, 'A B C D', 0],
  ] as const)('%s %j along %s', (kind, rule, line, expected) => {
    expect(misses({ kind, ...rule }, line)).toBe(expected);
  });
});
