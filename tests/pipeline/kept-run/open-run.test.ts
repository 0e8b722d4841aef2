import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findAlterations, openRun } from '../../../src/pipeline/kept-run/open-run.ts';
import { makeWorkspace } from '../../cli/tiny-programme.ts';

it('what systems and an open workbook leave in the folder of a run is no part of it, and all else is', async () => {
  const { path, dispose } = await makeWorkspace();
  const litter = ['.DS_Store', '~$allocation.xlsx', 'rotators/Thumbs.db', 'desktop.ini'];
  const foreign = ['inputs/.hidden.csv', 'notes.txt', 'rotators/R9.html'];
  for (const folder of ['inputs', 'rotators']) await mkdir(join(path, folder));
  for (const name of [...litter, ...foreign]) await writeFile(join(path, name), '');
  const record = { schema: 'placewright.run/1', seed: 'a', tiers: [], inputs: {}, files: {} };
  await writeFile(join(path, 'run.json'), JSON.stringify(record));
  const run = await openRun(path);
  expect([...run.files.keys()].sort()).toEqual([...foreign, 'run.json'].sort());
  expect([...findAlterations(run)].sort()).toEqual(
    foreign.map((name) => `${name} does not belong to the run`),
  );
  await dispose();
});
