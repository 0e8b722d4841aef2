import { describe, expect, test } from 'vitest';
import { oversizedFile } from '../../src/intake/issues/input-file.ts';
import { ISSUE_CODES, type IssueCode } from '../../src/intake/issues/issue-codes.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { add, type Cases, edit, table } from './bad-input/case.ts';
import { CELLS_CASES } from './bad-input/cells.ts';
import { FILES_CASES } from './bad-input/files.ts';
import { HEADERS_CASES } from './bad-input/headers.ts';
import { KEYS_CASES } from './bad-input/keys.ts';
import { PEOPLE_CASES } from './bad-input/people.ts';
import { PLACEMENTS_CASES } from './bad-input/placements.ts';
import { RULES_CASES } from './bad-input/rules.ts';
import { WISHES_CASES } from './bad-input/wishes.ts';
import { EXAMPLE, exampleWith, withLine } from './example.ts';

const CASES: Cases = {
  ...FILES_CASES,
  ...HEADERS_CASES,
  ...CELLS_CASES,
  ...KEYS_CASES,
  ...PEOPLE_CASES,
  ...PLACEMENTS_CASES,
  ...RULES_CASES,
  ...WISHES_CASES,
};

/** Codes that other files of this folder, or the cases named, are about. */
const ELSEWHERE: readonly IssueCode[] = [
  'file-too-large', // below
  'too-many-rows', // source/read-csv.test.ts
  'unreadable-workbook', // workbook.test.ts
  'workbook-too-large', // workbook.test.ts
  'formula-error', // workbook.test.ts
  'unknown-action', // scenario-problems.test.ts
  'unknown-key', // scenario-problems.test.ts
  'no-change', // scenario-problems.test.ts
  'swapped-columns', // one-cause.test.ts
  'former-rotator', // carry-on.test.ts
  'too-few-places', // supply.test.ts
  'too-few-credits', // supply.test.ts
  'nowhere-to-go', // supply.test.ts
];

describe('bad input', () => {
  test.each(Object.entries(CASES))('%s', async (_name, { code, files, at, value, reason, remedy }) => {
    const intake = await readProgramme(files);
    const found = intake.issues.filter((issue) => issue.code === code);
    const places = found.map((issue) => `${issue.file}:${issue.line ?? ''}:${issue.column ?? ''}`);
    expect(places, JSON.stringify(intake.issues, null, 1)).toContain(at);
    const issue = found[places.indexOf(at)];
    expect(issue?.severity).toBe(ISSUE_CODES[code].severity);
    expect(issue?.reason).toContain(reason ?? '');
    expect(issue?.remedy).toContain(remedy);
    if (value !== undefined) expect(issue?.value).toBe(value);
    expect(intake.kind).toBe(
      intake.issues.some(({ severity }) => severity === 'error') ? 'rejected' : 'programme',
    );
  });

  test('of one kind are listed a thousand times and then counted', async () => {
    const intake = await readProgramme(CASES['more problems than anybody reads']?.files ?? []);
    expect(intake.issues.map(({ code }) => code).filter((code) => code === 'unknown-id')).toHaveLength(1000);
  });

  test('every code has a case', () => {
    const covered = new Set<string>([...Object.values(CASES).map(({ code }) => code), ...ELSEWHERE]);
    expect(Object.keys(ISSUE_CODES).filter((code) => !covered.has(code))).toEqual([]);
    expect([...covered].filter((code) => !(code in ISSUE_CODES))).toEqual([]);
  });

  test('a file too large is refused before it is read', () => {
    const issue = oversizedFile('rotators.csv', 2 * 1024 ** 3);
    expect(issue).toMatchObject({
      severity: 'error',
      code: 'file-too-large',
      file: 'rotators.csv',
      line: null,
    });
    expect(issue.reason).toBe('The file has 2048 MiB; the limit is 256 MiB.');
  });

  test('every problem of every file is found in one pass, in order of place', async () => {
    const intake = await readProgramme(
      exampleWith({
        rotators: withLine(
          withLine(table('rotators'), 2, 'R001,,x,1,,,,,yes,,yes,,'),
          4,
          'R003,dentist,6,9,,,,,yes,,no,,',
        ),
        sites: withLine(table('sites'), 2, 'alpha,Alpha,north,Vale Trust,152.1,-2.2'),
        travel: `${table('travel')}\nnorth,gamma,5`,
        preferences: `${table('preferences')}\nR009,nowhere,1,2,,`,
      }),
    );
    expect(
      intake.issues
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    ).toEqual([
      'preferences.csv:7:1 unknown-id',
      'preferences.csv:7:6 unknown-id',
      'preferences.csv:7:14 rank-or-score',
      'rotators.csv:2:6 missing-value',
      'rotators.csv:2:7 wrong-type',
      'rotators.csv:4:16 out-of-range',
      'sites.csv:2:30 out-of-range',
      'travel.csv:6:7 unknown-id',
    ]);
  });

  test('a broken row does not make its id unknown elsewhere', async () => {
    const intake = await readProgramme(edit('rotators', 2, 'R001,,5,1,,,,,yes,,yes,,'));
    expect(intake.issues.map(({ code }) => code)).toEqual(['missing-value']);
  });

  test('a table that cannot be read does not make all of its ids unknown', async () => {
    const intake = await readProgramme(
      exampleWith({ rotators: table('rotators').replace('rotator_id', 'who') }),
    );
    expect(intake.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'missing-column',
    ]);
  });

  test.each([
    [
      'a pair at one site but not in one slot',
      add('pairs', 'R002,R003,together,site', 'R003,R002,apart,slot'),
    ],
    ['overlapping absences', add('absences', 'R002,2026-11-01,2026-12-31,L3')],
    ['two forbidden placements in one cycle', add('decisions', 'R001,2,msk-a,forbid,,coordinator')],
    [
      'a required pillar that nobody offers, but everybody bound has done',
      exampleWith({
        pillars: `${table('pillars')}\nold,,core`,
        rotations: `${table('rotations')}\npast,,,1,inpatient,`,
        rotation_pillars: `${table('rotation_pillars')}\npast,old,1,`,
        history: `${table('history')}\nR003,past,,,,`,
        competency_rules: `${table('competency_rules')}\nold,,6,,cover,old,1,,,must,,`,
      }),
    ],
    [
      'history elsewhere before somebody joins later on',
      exampleWith({
        rotators: withLine(
          table('rotators'),
          3,
          'R002,physiotherapist,5,0.6,2027-03-01,,2024-07-01,south,no,,yes,,2026',
        ),
        history: withLine(table('history'), 2, 'R002,msk,alpha,2026-09-01,2027-02-28,'),
      }),
    ],
    ['a wish for a cycle in which the rotator is away', add('preferences', 'R002,site:alpha,,1,1,')],
  ])('%s is no error', async (_name, files) => {
    const intake = await readProgramme(files);
    expect(intake.issues.filter(({ code }) => code !== 'pillar-unused')).toEqual([]);
    expect(intake.kind).toBe('programme');
  });
});

test.each(['sites', 'rotators', 'rotations', 'placements'])(
  '%s without rows is one problem, not one for each id that refers to it',
  async (name) => {
    const intake = await readProgramme(exampleWith({ [name]: table(name).split('\n')[0] ?? '' }));
    expect(intake.kind).toBe('rejected');
    const errors = intake.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      `empty-table ${name}.csv:1`,
    ]);
  },
);

test('a problem is told in one line, whatever stands in the cell', async () => {
  const rotators = EXAMPLE.rotators?.replace(
    'R003,occupational therapist',
    'R003,"occupational\n\u001b[31m therapist"',
  );
  const { issues } = await readProgramme(
    exampleWith({
      rotators: rotators ?? '',
      preferences: 'rotator_id,prefers,rank\nR001,"msk-a\n\u202emsk-b",1',
    }),
  );
  const told = issues.map(({ value, reason, remedy }) => `${value} ${reason} ${remedy}`);
  expect(told.length).toBeGreaterThan(1);
  expect(told.filter((text) => /[\p{Cc}\u202e]/u.test(text))).toEqual([]);
});
