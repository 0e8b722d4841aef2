import { expect, it } from 'vitest';
import { listKeptInputs } from '../../../src/pipeline/kept-run/kept-inputs.ts';
import { recallUnread } from '../../../src/pipeline/kept-run/unread-files.ts';

const files = (...names: readonly string[]): ReadonlyMap<string, Uint8Array> =>
  new Map(names.map((name) => [name, new Uint8Array()]));

it('the scenarios of a run keep their places where one of them has no table', () => {
  const { base, scenarios } = listKeptInputs({
    files: files(
      'run.json',
      'inputs/sites.csv',
      'inputs/scenario-3/baseline.csv',
      'inputs/scenario/pairs.csv',
    ),
  });
  const names = (folder: typeof base): readonly string[] => folder.map(({ name }) => name);
  expect([base, ...scenarios].map(names)).toEqual([['sites.csv'], ['pairs.csv'], [], ['baseline.csv']]);
  expect(listKeptInputs({ files: files('inputs/sites.csv') }).scenarios).toEqual([]);
});

it('warnings about files that a run did not read stand where it told of them, and no others are believed', () => {
  const told = [
    'severity,code,file,line,column,value,reason,remedy',
    'warning,no-rows,pillars.csv,1,,,No rows.,Add some.',
    'warning,unknown-file,scenario/leaver.csv,,,,Not read.,Rename it.',
    'warning,unknown-file,plan.xlsx[Notes],,,,Not read.,Rename it.',
    'warning,no-wish,made-up.csv,,,,Made up.,',
  ].join('\n');
  const issue = { severity: 'warning', line: null, column: null, value: null } as const;
  const found = [
    { ...issue, code: 'no-rows', file: 'pillars.csv', reason: 'No rows.', remedy: 'Add some.' },
    { ...issue, code: 'unknown-file', file: 'plan.xlsx[Notes]', reason: 'Not read.', remedy: 'Rename it.' },
  ];
  const run = { files: new Map([...files('inputs/plan.xlsx'), ['issues.csv', Buffer.from(told)]]) };
  expect(recallUnread(found, run)).toEqual([
    found[0],
    {
      ...issue,
      code: 'unknown-file',
      file: 'scenario/leaver.csv',
      reason: 'Not read.',
      remedy: 'Rename it.',
    },
    found[1],
  ]);
});
