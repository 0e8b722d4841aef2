import { expect, test } from 'vitest';
import { formatDay } from '../../src/domain/calendar.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { accepted } from '../support/accepted.ts';
import { EXAMPLE, encode } from './example.ts';

test('a sound programme is read whole, in order of its keys, without an issue', async () => {
  const intake = accepted(await readProgramme(encode(EXAMPLE)));
  expect(intake.issues).toEqual([]);
  const { programme, changes } = intake;
  expect(changes).toEqual([]);

  expect(programme.rotators.map(({ id, wte, band, profession }) => [id, wte, band, profession])).toEqual([
    ['R001', 100, 5, 'physiotherapist'],
    ['R002', 60, 5, 'physiotherapist'],
    ['R003', 100, 6, 'occupational therapist'],
  ]);
  expect(programme.rotators[2]).toMatchObject({
    availableFrom: null,
    registeredOn: 18_276,
    homeArea: 'north',
    drives: true,
    sevenDay: false,
    preceptorshipUntil: null,
    maxTravelMinutes: null,
    cohort: null,
    at: { file: 'rotators.csv', line: 4 },
  });
  expect(formatDay(programme.rotators[2]!.registeredOn!)).toBe('2020-01-15');

  expect(programme.sites.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'alpha Alpha Hospital',
    'beta Beta Clinic',
  ]);
  expect(
    programme.rotations.map(({ id, professions, supervisorKinds }) => [id, professions, supervisorKinds]),
  ).toEqual([
    ['msk', ['physiotherapist'], []],
    ['reablement', ['occupational therapist', 'physiotherapist'], ['educator']],
    ['stroke', [], []],
  ]);
  expect(
    programme.rotationPillars.map(({ rotation, pillar, credit, site }) => [rotation, pillar, credit, site]),
  ).toEqual([
    ['msk', 'research', 50, null],
    ['reablement', 'home', 100, null],
    ['stroke', 'acute', 100, null],
    ['stroke', 'research', 25, 'beta'],
  ]);

  expect(programme.placements.map(({ id }) => id)).toEqual(['msk-a', 'reab-b', 'stroke-a']);
  const [msk, reablement, stroke] = programme.placements;
  expect(msk?.everyCycle).toMatchObject({
    minimum: 0,
    capacity: 200,
    supervisors: 1,
    rotatorsPerSupervisor: 2,
    minBand: 5,
    maxBand: 7,
  });
  expect(reablement?.everyCycle).toEqual({
    minimum: 50,
    capacity: 150,
    unit: 'wte',
    excess: 10,
    supervisors: null,
    rotatorsPerSupervisor: null,
    preceptorPlaces: null,
    driver: true,
    sevenDay: false,
    minBand: null,
    maxBand: null,
    minMonthsRegistered: 12,
    requires: ['manual-handling'],
    at: { file: 'placements.csv', line: 5 },
  });
  expect(stroke?.everyCycle).toMatchObject({ capacity: 200, sevenDay: true, at: { line: 3 } });
  expect([...(stroke?.byCycle ?? [])]).toMatchObject([
    [2, { capacity: 100, sevenDay: false, at: { line: 4 } }],
  ]);
  expect(stroke?.byCycle.get(2)).not.toHaveProperty('cycle');

  expect(programme.history).toMatchObject([
    { rotator: 'R002', rotation: 'msk', site: 'alpha', credit: null },
    { rotator: 'R003', rotation: 'stroke', site: null, startedOn: null, credit: 100 },
  ]);
  expect(programme.decisions).toMatchObject([
    { rotator: 'R001', cycle: 2, placement: 'stroke-a', decision: 'forbid' },
    {
      rotator: 'R003',
      cycle: 1,
      placement: 'reab-b',
      decision: 'fix',
      reason: 'agreed',
      decidedBy: 'coordinator',
    },
  ]);
  expect(programme.objectives.map(({ tier, slack }) => `${tier} ${slack.amount}`)).toEqual([
    'staffing 0',
    'placed 0',
    'worst-off 0',
    'preference 200',
    'lottery 0',
  ]);
  expect(programme.supervisors).toMatchObject([
    { id: 'S1', profession: null, kind: 'educator', places: 2, until: null },
    { id: 'S2', profession: 'physiotherapist', kind: 'mentor', places: 1, from: null },
  ]);
  expect(programme.travel.map(({ area, site, minutes }) => `${area} ${site} ${minutes}`)).toEqual([
    'north alpha 15',
    'north beta 45',
    'south alpha 40',
    'south beta 10',
  ]);
});

test('a blank name is the id, and a blank table cell what the dictionary says', async () => {
  const intake = accepted(
    await readProgramme(
      encode({ ...EXAMPLE, sites: 'site_id,area\nalpha,north\nbeta,south', objectives: 'tier,objective\n' }),
    ),
  );
  expect(intake.programme.sites[0]).toEqual({
    id: 'alpha',
    name: 'alpha',
    area: 'north',
    employer: null,
    latitude: null,
    longitude: null,
    at: { file: 'sites.csv', line: 2 },
  });
});

test('nothing is an answer too', async () => {
  const intake = await readProgramme([]);
  expect(intake.kind).toBe('rejected');
  expect(intake.issues.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'competency_rules.csv missing-table',
    'pillars.csv missing-table',
    'placements.csv missing-table',
    'preferences.csv missing-table',
    'rotation_pillars.csv missing-table',
    'rotations.csv missing-table',
    'rotators.csv missing-table',
    'settings.csv default-used',
    'settings.csv default-used',
    'settings.csv missing-setting',
    'sites.csv missing-table',
  ]);
});
