import { describe, expect, test } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { EXAMPLE, exampleWith, withLine } from './example.ts';
import { layScenario } from './lay-scenario.ts';

describe('a scenario', () => {
  test('is told when it speaks itself of a rotator whom it takes away', async () => {
    const intake = await layScenario({
      rotators: 'rotator_id,action\nR001,remove',
      preferences: 'rotator_id,prefers,rank\nR001,msk-a,2',
    });
    expect(intake.issues).toMatchObject([{ code: 'unknown-id', file: 'scenario/preferences.csv', line: 2 }]);
  });

  test('has its problems under its own name, and those of the rest under theirs', async () => {
    const intake = await layScenario({
      rotators: 'rotator_id,profession,wte\nR001,physiotherapist,many',
      travel: 'area,site_id,minutes\nnorth,gamma,1',
    });
    expect(intake.issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'scenario/rotators.csv:2 wrong-type',
      'scenario/travel.csv:2 unknown-id',
    ]);
  });

  test('that removes what others refer to is found out at their lines', async () => {
    const intake = await layScenario({ sites: 'site_id,action\nbeta,remove' });
    expect(intake.kind).toBe('rejected');
    expect(intake.issues.every(({ code }) => code === 'unknown-id')).toBe(true);
    expect(intake.issues.map(({ file, line }) => `${file}:${line}`)).toContain('placements.csv:5');
  });

  test('that removes a placement somebody wishes for says who took it and how to close one', async () => {
    const intake = await layScenario({ placements: 'placement_id,action\nmsk-a,remove' });
    const wish = intake.issues.find(({ file }) => file === 'preferences.csv');
    expect(wish).toMatchObject({
      code: 'unknown-id',
      reason: 'scenario/placements.csv:2 takes "msk-a" out of placements.csv, and this row still names it.',
      remedy: 'Remove this row in the scenario too, or to close the placement, keep it and set capacity 0.',
    });
  });

  test('that changes a row which the programme does not have says so, and what a new one needs', async () => {
    const intake = await layScenario({
      rotators: 'rotator_id,available_until\nR0O1,2027-08-31',
      placements: 'placement_id,cycle,capacity\nmsk-a,2,0',
    });
    expect(intake.issues).toMatchObject([
      {
        file: 'scenario/placements.csv',
        line: 2,
        code: 'unknown-key',
        reason: 'The programme has no row msk-a, 2 in placements.csv to change.',
        remedy: 'Did you mean "msk-a"? A new row needs rotation_id and site_id too.',
      },
      {
        file: 'scenario/rotators.csv',
        line: 2,
        code: 'unknown-key',
        reason: 'The programme has no row R0O1 in rotators.csv to change.',
        remedy: 'Did you mean "R001"? A new row needs profession too.',
      },
    ]);
  });

  test.each([
    [
      'removes what is not there',
      'rotator_id,other_id,kind,scope,action\nR001,R03,apart,slot,remove',
      'unknown-key',
      2,
      null,
      'Did you mean "R001, R002, apart, slot"?',
    ],
    [
      'knows another action',
      'rotator_id,other_id,kind,scope,action\nR001,R003,apart,slot,delete',
      'unknown-action',
      2,
      22,
      'Write remove',
    ],
    [
      'repeats the programme',
      'rotator_id,other_id,kind,scope\nR001,R002,apart,slot',
      'no-change',
      2,
      null,
      'Delete the row',
    ],
    [
      'repeats itself',
      'rotator_id,other_id,kind,scope\nR001,R003,apart,slot\nR001,R003,apart,slot',
      'duplicate-key',
      3,
      null,
      'Delete one',
    ],
    ['leaves out a key', 'rotator_id,kind,scope\nR001,apart,slot', 'missing-column', 1, null, 'aliases.csv'],
  ])('that %s is told so', async (_name, pairs, code, line, column, remedy) => {
    const intake = await layScenario({ pairs });
    const [issue] = intake.issues.filter((candidate) => candidate.code === code);
    expect(issue).toMatchObject({ file: 'scenario/pairs.csv', line, column });
    expect(issue?.remedy).toContain(remedy);
  });

  test('that adds half a row is told what is missing, at the row', async () => {
    const intake = await layScenario({ placements: 'placement_id,rotation_id,site_id\nmsk-b,msk,beta' });
    expect(intake.issues).toMatchObject([
      {
        code: 'unknown-key',
        file: 'scenario/placements.csv',
        line: 2,
        column: null,
        remedy: 'Did you mean "msk-a"? A new row needs capacity too.',
      },
    ]);
  });

  test('a programme without an action column warns of one', async () => {
    const intake = await readProgramme(
      exampleWith({ pairs: withLine(EXAMPLE.pairs ?? '', 1, 'rotator_id,other_id,kind,action') }),
    );
    expect(intake.issues).toMatchObject([{ code: 'unknown-column', value: 'action' }]);
  });
});
