import { describe, expect, test } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { type Accepted, accepted } from '../support/accepted.ts';
import { EXAMPLE, encode, exampleWith } from './example.ts';
import { layScenario } from './lay-scenario.ts';
import { withoutPlaces } from './without-places.ts';

async function change(scenario: Readonly<Record<string, string>>): Promise<Accepted> {
  return accepted(await layScenario(scenario));
}

async function sameAs(intake: Accepted, tables: Readonly<Record<string, string>>): Promise<void> {
  const expected = accepted(await readProgramme(exampleWith(tables)));
  expect(withoutPlaces(intake.programme)).toEqual(withoutPlaces(expected.programme));
}

describe('a scenario', () => {
  test('without tables changes nothing', async () => {
    const intake = await change({ 'README.md': 'more stroke places' });
    expect(intake.changes).toEqual([]);
    await sameAs(intake, {});
  });

  test('may take away the last of a profession that is called nearly as another', async () => {
    const tables = encode(EXAMPLE).map(({ name, bytes }) => {
      const text = new TextDecoder().decode(bytes).replaceAll('occupational therapist', 'physiotherapist B');
      return { name, bytes: new TextEncoder().encode(text) };
    });
    const scenario = encode({ rotators: 'rotator_id,action\nR003,remove' });
    const { issues } = accepted(await readProgramme(tables, { scenarios: [scenario] }));
    expect(issues.map(({ code }) => code)).toContain('profession-without-rotator');
  });

  test('replaces a row by its key, and keeps only the columns it leaves out', async () => {
    const intake = await change({
      placements: 'placement_id,capacity,supervisors,rotators_per_supervisor\nmsk-a,3,,',
    });
    expect(intake.programme.placements[0]?.everyCycle).toMatchObject({
      capacity: 300,
      supervisors: null,
      preceptorPlaces: 1,
      at: { file: 'scenario/placements.csv', line: 2 },
    });
    expect(intake.changes).toHaveLength(1);
    expect(intake.changes[0]).toMatchObject({
      table: 'placements',
      key: 'msk-a',
      kind: 'changed',
      before: { capacity: '2', supervisors: '1', preceptor_places: '1' },
      after: { capacity: '3', supervisors: '', preceptor_places: '1' },
      at: { file: 'scenario/placements.csv', line: 2 },
    });
  });

  test('ranks the wishes of a form as the form does, whatever the programme said of them', async () => {
    const intake = await change({
      preferences: 'rotator_id,choice_1,choice_2\nR001,stroke-a,placement:msk-a',
    });
    const ranked = intake.programme.preferences.filter(({ rotator, cycle }) => rotator === 'R001' && !cycle);
    expect(ranked.map(({ target, rank }) => [target.id, rank]).sort()).toEqual([
      ['msk-a', 2],
      ['stroke-a', 1],
    ]);
  });

  test('is laid over wishes that are told twice as over any others', async () => {
    const twice = `${EXAMPLE.preferences}\nR003,area:south,1,,,`;
    const scenario = encode({ preferences: 'rotator_id,prefers,rank\nR003,msk-a,2' });
    const intake = await readProgramme(exampleWith({ preferences: twice }), { scenarios: [scenario] });
    expect(intake.kind).toBe('programme');
  });

  test('keeps what is said of a rotator whom a later scenario brings back', async () => {
    const away = encode({ rotators: 'rotator_id,action\nR001,remove' });
    const back = encode({ rotators: 'rotator_id,profession\nR001,physiotherapist' });
    const intake = accepted(await readProgramme(encode(EXAMPLE), { scenarios: [away, back] }));
    const wishes = intake.programme.preferences.filter(({ rotator }) => rotator === 'R001');
    expect(wishes.map(({ target }) => target.id)).toEqual(['msk-a', 'stroke-a', 'beta']);
  });

  test('takes a rotator away with everything the programme says of them', async () => {
    const intake = await change({ rotators: 'rotator_id,action\nR001,remove' });
    expect(intake.programme.rotators.map(({ id }) => id)).toEqual(['R002', 'R003']);
    const { preferences, pairs } = intake.programme;
    expect(preferences.filter(({ rotator }) => rotator === 'R001')).toEqual([]);
    expect(pairs.filter(({ rotator, other }) => [rotator, other].some((id) => id === 'R001'))).toEqual([]);
    const wishes = intake.changes.filter(({ table }) => table === 'preferences');
    expect(wishes.map(({ key, kind, at }) => [key, kind, at])).toEqual(
      ['placement:msk-a', 'placement:stroke-a', 'site:beta, 2'].map((wish) => [
        `R001, ${wish}`,
        'removed',
        { file: 'scenario/rotators.csv', line: 2 },
      ]),
    );
  });

  test('adds rows, into tables that the programme lacks as well', async () => {
    const row = 'stroke-a,1,stroke,alpha,0,2,heads,,,,,,,,,,';
    const header = (EXAMPLE.placements ?? '').split('\n')[0] ?? '';
    const intake = await change({ placements: `${header}\n${row}` });
    expect(intake.changes).toMatchObject([{ kind: 'added', key: 'stroke-a, 1', before: null }]);
    await sameAs(intake, { placements: `${EXAMPLE.placements}\n${row}` });

    const base = exampleWith({ decisions: null });
    const added = await readProgramme(base, {
      scenarios: [encode({ decisions: EXAMPLE.decisions ?? '' })],
    });
    expect(added).toMatchObject({ kind: 'programme', changes: [{ kind: 'added' }, { kind: 'added' }] });
  });

  test('removes rows', async () => {
    const intake = await change({
      rotation_pillars: 'rotation_id,pillar_id,site_id,action\nstroke,research,beta,Remove',
    });
    expect(intake.changes).toMatchObject([
      { table: 'rotation_pillars', kind: 'removed', key: 'stroke, research, beta', after: null },
    ]);
    await sameAs(intake, {
      rotation_pillars: (EXAMPLE.rotation_pillars ?? '').replace('\nstroke,research,0.25,beta', ''),
    });
  });

  test('knows a wish by what it means, bare or spelt out, and by its cycle', async () => {
    const intake = await change({
      preferences:
        'rotator_id,prefers,rank,cycle,action\nR001,placement:stroke-a,4,,\nR001,beta,,2,remove\nR001,msk,5,,',
    });
    expect(intake.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'changed R001, placement:stroke-a',
      'added R001, rotation:msk',
      'removed R001, site:beta, 2',
    ]);
    const own = intake.programme.preferences.filter(({ rotator }) => rotator === 'R001');
    expect(own.map(({ target, rank, cycle }) => `${target.kind}:${target.id} ${rank} ${cycle}`)).toEqual([
      'placement:msk-a 1 null',
      'placement:stroke-a 4 null',
      'rotation:msk 5 null',
    ]);
  });

  test('changes settings', async () => {
    const intake = await change({ settings: 'setting,value\nseed,another\nnotice_weeks,8' });
    expect(intake.programme.settings).toMatchObject({
      seed: 'another',
      noticeWeeks: 8,
      programme: 'Little Vale',
    });
    expect(intake.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'added notice_weeks',
      'changed seed',
    ]);
  });

  test('is among the inputs', async () => {
    const intake = await change({ settings: 'setting,value\nseed,another' });
    expect(Object.keys(intake.programme.inputs)).toContain('scenario/settings.csv');
    expect(intake.programme.inputs['settings.csv']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that removes a placement can remove a wish for it however both name it, and leaves the baseline alone', async () => {
    const base = exampleWith({ preferences: 'rotator_id,choice_1,choice_2\nR001,msk-a,stroke-a' });
    const placements = 'placement_id,action\nmsk-a,remove';
    for (const wish of ['placement:msk-a', 'msk-a']) {
      const preferences = `rotator_id,prefers,action\nR001,${wish},remove`;
      const intake = accepted(
        await readProgramme(base, { scenarios: [encode({ placements, preferences })] }),
      );
      expect(intake.programme.preferences.map(({ target }) => target.id)).toEqual(['stroke-a']);
      expect(intake.programme.baseline).toMatchObject([{ rotator: 'R001', cycle: 1, placement: 'msk-a' }]);
    }
  });

  test('uses the aliases of the programme', async () => {
    const scenario = encode({ rotators: 'Person,wte\nR001,0.5' });
    const files = [
      ...encode(EXAMPLE),
      ...encode({ aliases: 'table,header,column\nrotators,Person,rotator_id' }),
    ];
    const intake = await readProgramme(files, { scenarios: [scenario] });
    expect(intake).toMatchObject({ kind: 'programme', changes: [{ kind: 'changed', key: 'R001' }] });
  });

  test('lies over the scenarios before it', async () => {
    const first = { placements: 'placement_id,capacity,supervisors\nmsk-a,3,2' };
    const second = { placements: 'placement_id,capacity\nmsk-a,4' };
    const intake = accepted(
      await readProgramme(encode(EXAMPLE), { scenarios: [encode(first), encode(second)] }),
    );
    expect(intake.programme.placements[0]?.everyCycle).toMatchObject({
      capacity: 400,
      supervisors: 2,
      at: { file: 'scenario-2/placements.csv', line: 2 },
    });
    expect(intake.changes.map(({ before, after }) => [before?.capacity, after?.capacity])).toEqual([
      ['2', '3'],
      ['3', '4'],
    ]);
    expect(Object.keys(intake.programme.inputs)).toContain('scenario-2/placements.csv');
  });
});
