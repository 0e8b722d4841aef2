import { describe, expect, test } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { exampleWith } from './example.ts';

async function wishes(preferences: string, aliases?: string): Promise<readonly string[]> {
  const files = exampleWith({ preferences, ...(aliases === undefined ? {} : { aliases }) });
  const intake = await readProgramme(files);
  const errors = intake.issues.filter(
    ({ severity, code }) => severity === 'error' || code === 'unknown-column',
  );
  if (intake.kind !== 'programme' || errors.length > 0)
    throw new Error(JSON.stringify(intake.issues, null, 1));
  return intake.programme.preferences.map(
    ({ rotator, target, rank, score, cycle, weight, at }) =>
      `${rotator} ${target.kind}:${target.id} ${rank ?? `(${score})`} c${cycle ?? '*'} w${weight} l${at.line}`,
  );
}

const RANKED = [
  'R001 placement:msk-a 1 c* w100 l2',
  'R001 placement:stroke-a 2 c* w100 l2',
  'R003 placement:reab-b 1 c* w100 l3',
];

describe('wishes arrive', () => {
  test('one a row, ranked or scored, by cycle and weight', async () => {
    expect(
      await wishes(
        'rotator_id,prefers,rank,score,cycle,weight\nR001,site:alpha,2,,1,0.5\nR002,area:north,,-3.5,,\nR001,placement:msk-a,1,,,',
      ),
    ).toEqual([
      'R001 placement:msk-a 1 c* w100 l4',
      'R001 site:alpha 2 c1 w50 l2',
      'R002 area:north (-350) c* w100 l3',
    ]);
  });

  test('as bare ids, looked up as placement, rotation, site, area', async () => {
    expect(
      await wishes('rotator_id,prefers,rank\nR001,msk-a,1\nR001,stroke,1\nR001,beta,1\nR001,north,1'),
    ).toEqual([
      'R001 area:north 1 c* w100 l5',
      'R001 placement:msk-a 1 c* w100 l2',
      'R001 rotation:stroke 1 c* w100 l3',
      'R001 site:beta 1 c* w100 l4',
    ]);
  });

  test.each([
    ['choice_1, choice_2 …', 'rotator_id,choice_2,choice_1\nR001,stroke-a,placement:msk-a\nR003,,reab-b'],
    [
      'First choice, Second choice …',
      'Employee Number,First choice,Second choice\nR001,msk-a,stroke-a\nR003,reab-b,',
    ],
    [
      '1st preference, 2nd preference …',
      'staff id;1st preference;2nd preference\nR001;msk-a;stroke-a\nR003;reab-b;',
    ],
    [
      'Your 1st choice, Second choice of placement …',
      'Staff number,Your 1st choice,Second choice of placement\nR001,msk-a,stroke-a\nR003,reab-b,',
    ],
    [
      'names of rotations and sites, as a form offers them',
      'rotator_id,Placement choice 1,Placement choice 2\nR001,"MSK outpatients, Alpha Hospital",stroke at alpha hospital\nR003,Reablement at Beta Clinic,',
    ],
    ['one cell joined by ;', 'rotator_id,choices\nR001,placement:msk-a;stroke-a\nR003,reab-b;'],
    ['one quoted cell in a file with ;', 'rotator_id;Choices\nR001;"msk-a; stroke-a"\nR003;reab-b'],
  ])('wide: %s', async (_name, preferences) => {
    expect(await wishes(preferences)).toEqual(RANKED);
  });

  test('as a name of a rotation or a site; an id goes before a name, and what two things share names neither', async () => {
    expect(await wishes('rotator_id,prefers,rank\nR001,alpha HOSPITAL,1\nR001,stroke,2')).toEqual([
      'R001 rotation:stroke 2 c* w100 l3',
      'R001 site:alpha 1 c* w100 l2',
    ]);
    const intake = await readProgramme(
      exampleWith({
        preferences: 'rotator_id,prefers,rank\nR001,Twin,1',
        sites: 'site_id,name,area\nalpha,Twin,north\nbeta,Twin,south',
      }),
    );
    expect(intake.issues).toMatchObject([{ code: 'unknown-id', line: 2, value: 'Twin' }]);
  });

  test('never silently as one wish where several stand in a cell', async () => {
    const intake = await readProgramme(
      exampleWith({ preferences: 'rotator_id,choices\nR001,"msk-a, Stroke"' }),
    );
    expect(intake.issues).toMatchObject([
      { code: 'bad-subject', line: 2, column: 6, reason: 'Several wishes stand in one cell.' },
    ]);
  });

  test('wide under the headers of a form, with the help of aliases.csv', async () => {
    const preferences = 'Your number,What would you like most?,And next?\nR001,msk-a,stroke-a\nR003,reab-b,';
    const aliases =
      'table,header,column\npreferences,Your number,rotator_id\npreferences,What would you like most?,choice_1\npreferences,And next?,choice_2';
    expect(await wishes(preferences, aliases)).toEqual(RANKED);
  });

  test('wide by cycle, with gaps between the choices', async () => {
    expect(
      await wishes('rotator_id,cycle,choice_1,choice_3\nR001,1,msk-a,stroke-a\nR001,2,stroke-a,'),
    ).toEqual([
      'R001 placement:msk-a 1 c1 w100 l2',
      'R001 placement:stroke-a 3 c1 w100 l2',
      'R001 placement:stroke-a 1 c2 w100 l3',
    ]);
  });

  test('twice, and the better wish counts', async () => {
    expect(
      await wishes('rotator_id,choice_1,choice_2,choice_3\nR001,msk-a,stroke-a,placement:msk-a'),
    ).toEqual(['R001 placement:msk-a 1 c* w100 l2', 'R001 placement:stroke-a 2 c* w100 l2']);
    expect(await wishes('rotator_id,prefers,score\nR001,msk-a,3\nR001,msk-a,7')).toEqual([
      'R001 placement:msk-a (700) c* w100 l3',
    ]);
  });

  test('calls what is wished for by its kind, whatever table it stands in', async () => {
    const intake = await readProgramme(
      exampleWith({ preferences: 'rotator_id,prefers,rank\nR001,area:nort,1' }),
    );
    expect(intake.issues).toMatchObject([
      {
        code: 'unknown-id',
        reason: 'No row of sites.csv has the area "nort".',
        remedy: 'Did you mean "north"?',
      },
    ]);
  });

  test('and a problem is shown at the choice it is in', async () => {
    const intake = await readProgramme(
      exampleWith({ preferences: 'rotator_id,choice_1,choice_2\nR001,msk-a,stroke-b' }),
    );
    expect(intake.issues).toMatchObject([
      { code: 'unknown-id', line: 2, column: 12, value: 'stroke-b', remedy: 'Did you mean "stroke-a"?' },
    ]);
    const joined = await readProgramme(
      exampleWith({ preferences: 'rotator_id,choices\nR001,msk-a;stroke-b' }),
    );
    expect(joined.issues).toMatchObject([{ code: 'unknown-id', line: 2, column: 6, value: 'stroke-b' }]);
  });

  test('only for one thing each', async () => {
    for (const wish of ['site:alpha;site:beta', 'site:*', 'pillar:acute', 'site', 'planet:mars', 'site:']) {
      const intake = await readProgramme(
        exampleWith({ preferences: `rotator_id,prefers,rank\nR001,${wish},1` }),
      );
      expect(intake.issues, wish).toMatchObject([{ code: 'bad-subject', line: 2, column: 6 }]);
    }
  });
});

test('a wish with both rank and score is one problem, whatever the others have', async () => {
  const preferences = 'rotator_id,prefers,rank,score\nR001,msk-a,1,\nR001,stroke-a,2,5';
  const { issues } = await readProgramme(exampleWith({ preferences }));
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 rank-or-score']);
});

describe('wishes of several kinds', () => {
  const HEADER = 'rotator_id,prefers,rank,cycle,weight';
  test.each<[string, string, readonly string[]]>([
    ['each ranked from 1', 'R001,msk-a,1,,\nR001,stroke-a,2,,\nR001,area:north,1,,', []],
    ['one order through both', 'R001,msk-a,1,,\nR001,stroke-a,2,,\nR001,area:north,3,,', ['area:north']],
    ['the later one of less weight', 'R001,msk-a,1,,\nR001,area:north,2,,0.5', []],
    ['for different cycles', 'R001,msk-a,1,1,\nR001,area:north,2,2,', []],
    [
      'three of them, told once',
      'R001,msk-a,1,,\nR001,area:north,2,,\nR001,rotation:stroke,3,,',
      ['area:north'],
    ],
  ])('are told where ranks go on from one to the next: %s', async (_how, rows, told) => {
    const { issues } = await readProgramme(exampleWith({ preferences: `${HEADER}\n${rows}` }));
    const found = issues.filter(({ code }) => code === 'ranks-across-kinds');
    expect(found.map(({ value }) => value)).toEqual(told);
  });
});
