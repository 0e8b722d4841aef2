import { expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import type { InputFile } from '../../src/intake/issues/input-file.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { exampleWith } from './example.ts';

/** The programme read, and its warnings as `file:line:column code`. */
async function read(files: InputFile[]): Promise<{ programme: Programme; warnings: readonly string[] }> {
  const intake = await readProgramme(files);
  if (intake.kind !== 'programme') throw new Error(JSON.stringify(intake.issues, null, 1));
  const warnings = intake.issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  return { programme: intake.programme, warnings };
}

const ALLOCATION = `rotator_id,cycle,placement_id,rotation_id,site_id,starts_on,ends_on,rank,dissatisfaction,pillars,credits,length_cycles,rotation_name,site_name
R001,1,msk-a,msk,alpha,2025-09-01,2026-02-28,1,0,acute;research,0.5;0.25,1,MSK outpatients,Alpha Hospital
R002,1,stroke-a,stroke,alpha,2025-09-01,2026-02-28,2,500,acute,1,1,Stroke,Alpha Hospital
R040,1,reab-b,reablement,beta,2025-09-01,2026-02-28,,0,home,1,1,Reablement,Beta Clinic
R041,1,reab-b,reablement,beta,2025-09-01,2026-02-28,,0,home,1,1,Reablement,Beta Clinic`;

test("a former run's allocation.csv is history, dates included, without those who have left", async () => {
  const { programme, warnings } = await read(exampleWith({ history: ALLOCATION }));
  expect(programme.history).toHaveLength(2);
  expect(programme.history[0]).toMatchObject({
    rotator: 'R001',
    rotation: 'msk',
    site: 'alpha',
    credit: null,
  });
  expect(programme.history.every(({ startedOn, endedOn }) => startedOn !== null && endedOn !== null)).toBe(
    true,
  );
  expect(warnings).toEqual(['history.csv:4:1 former-rotator']);
});

test.each([
  ['ledger', 'rotator_id,balance,own\nR001,120,500\nR040,7,0\nR041,9,0'],
  ['baseline', ALLOCATION.replaceAll('R002', 'R042')],
])('%s.csv of a former run is read without those who have left, and says so once', async (name, text) => {
  const { programme, warnings } = await read(exampleWith({ [name]: text }));
  expect(programme[name as 'ledger' | 'baseline'].map(({ rotator }) => rotator)).toEqual(['R001']);
  expect(warnings).toHaveLength(1);
});

test('who has left is named, and how many rows that were', async () => {
  const { issues } = await readProgramme(
    exampleWith({ ledger: 'rotator_id,balance\nR041,7\nR001,1\nR040,9' }),
  );
  expect(issues.map(({ reason }) => reason)).toEqual([
    '2 rows are about people who are not in rotators.csv (R040, R041) and were not used.',
  ]);
});

test('an id that lost its zeros is no leaver', async () => {
  const intake = await readProgramme(exampleWith({ ledger: 'rotator_id,balance\n1,7' }));
  expect(intake.issues.map(({ code }) => code)).toEqual(['lost-leading-zeros']);
});

test('a history of its own still says who is unknown', async () => {
  const intake = await readProgramme(exampleWith({ history: 'rotator_id,rotation_id\nR0O1,msk' }));
  expect(intake.issues.map(({ code }) => code)).toEqual(['unknown-id']);
});
