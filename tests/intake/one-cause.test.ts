import { expect, test } from 'vitest';
import type { InputFile } from '../../src/intake/issues/input-file.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { add, edit, table } from './bad-input/case.ts';
import { buildWorkbook } from './build-workbook.ts';
import { EXAMPLE, encode, exampleWith } from './example.ts';
import { layScenario } from './lay-scenario.ts';

/** Every issue as `file:line code`. */
async function told(files: InputFile[]): Promise<readonly string[]> {
  const { issues } = await readProgramme(files);
  return issues.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

test.each<[string, InputFile[], readonly string[]]>([
  [
    'a row with too many cells, whose id others name',
    edit('rotators', 2, 'R001,physiotherapist,5,1,,,2025-07-01,north, west,yes,2027-01-31,yes,60,2026'),
    ['rotators.csv:2 ragged-row'],
  ],
  [
    'a quote that is never closed, with all ids below it',
    edit('sites', 2, 'alpha,"Alpha Hospital,north,Vale Trust,52.1,-2.2'),
    ['sites.csv:2 unclosed-quote'],
  ],
  [
    'a profession that closes every placement',
    edit('rotators', 2, 'R001,physiotherapits,5,1,,,2025-07-01,north,yes,2027-01-31,yes,60,2026'),
    ['rotators.csv:2 unknown-profession'],
  ],
  [
    'an unknown rotator of several wishes in one row',
    exampleWith({ preferences: 'rotator_id,choices\nR0O1,msk-a;stroke-a;reab-b' }),
    ['preferences.csv:2 unknown-id'],
  ],
  [
    'an unknown rotator of several choices in one row',
    exampleWith({ preferences: 'rotator_id,choice_1,choice_2\nR0O1,msk-a,nowhere' }),
    ['preferences.csv:2 unknown-id', 'preferences.csv:2 unknown-id'],
  ],
  [
    'two columns that changed places',
    exampleWith({ travel: table('travel').replace('area,site_id', 'site_id,area') }),
    ['travel.csv:2 swapped-columns'],
  ],
  ['a number of cycles that is none', edit('settings', 5, 'cycles,many,'), ['settings.csv:5 wrong-type']],
  [
    'an objective twice, once with a slack that is none',
    add('objectives', '6,placed,,most,'),
    ['objectives.csv:7 duplicate-objective', 'objectives.csv:7 wrong-type'],
  ],
])('%s', async (_what, files, expected) => {
  expect(await told(files)).toEqual(expected);
});

test('an action that there is none is all that is said of its row', async () => {
  const { issues } = await layScenario({
    pairs: 'rotator_id,other_id,kind,scope,action\nR001,R002,apart,slot,delete',
    rotators: 'rotator_id,profession,action\nR009,physiotherapist,add',
    ledger: 'rotator_id,balance\nR009,5',
  });
  expect(issues.map(({ code, line }) => `${line} ${code}`)).toEqual(['2 unknown-action', '2 unknown-action']);
});

test('an error in a sheet that is not read stops nothing', async () => {
  const sheets = Object.entries(EXAMPLE).map(([name, text]) => [
    name,
    text.split('\n').map((row) => row.split(',')),
  ]);
  const pivot = [['Sum'], [{ attributes: 't="e"', xml: '<v>#REF!</v>' }]];
  const book = buildWorkbook(Object.fromEntries([...sheets, ['Pivot', pivot]]));
  expect(await told([{ name: 'book.xlsx', bytes: book }])).toEqual(['book.xlsx[Pivot]:null unknown-file']);
});

test.each([
  ['band', 'Band 5', 'Write 5.'],
  ['band', 'Band 12', 'Write a whole number from 1 to 9.'],
  ['band', '5-6', 'Write a whole number from 1 to 9.'],
  ['wte', '60%', 'Write 0.6.'],
  [
    'wte',
    '37.5',
    'Write a number from 0.01 to 1.5 with at most two decimals. Of hours a week it is the share of full time: 30 of 37.5 hours are 0.8.',
  ],
])('%s "%s": %s', async (header, text, remedy) => {
  const { issues } = await readProgramme(
    exampleWith({
      rotators: `rotator_id,profession,${header}\nR001,physiotherapist,${text}\nR002,physiotherapist,\nR003,occupational therapist,`,
    }),
  );
  expect(issues.find(({ file, column }) => file === 'rotators.csv' && column !== null)?.remedy).toBe(remedy);
});

test('a wish by a name that is nearly right', async () => {
  const files = encode({ ...EXAMPLE, preferences: 'rotator_id,prefers,rank\nR001,Strok at Alfa Hospital,1' });
  const { issues } = await readProgramme(files);
  expect(issues.map(({ remedy }) => remedy)).toEqual(['Did you mean "placement:stroke-a"?']);
});
