import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace, withCell, writeTiny } from './tiny-programme.ts';
import { writeTinyRun } from './tiny-run.ts';

let root: string;
let first: string;
let second: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  first = join(root, 'first');
  second = join(root, 'second');
  await writeTinyRun(first);
  const wider = await writeTiny(join(root, 'wider'), {
    'placements.csv': withCell('placements.csv', 1, 'capacity', '5'),
  });
  await runHere('allocate', wider, '--out', second, '--quiet');
});
afterAll(async () => await dispose());

describe('placewright compare', () => {
  it('tells two runs apart in the terminal and on a page', async () => {
    const { code, stdout, stderr } = await runCli(['compare', 'first', 'second', '--html', 'pages/it.html'], {
      cwd: root,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Tables: different in placements.csv; the same draw');
    expect(stdout).toMatch(/gains +−[\d,]+ +policy/);
    expect(stdout).toContain('Wrote pages/it.html');
    const page = await readFile(join(root, 'pages', 'it.html'), 'utf8');
    expect(page).toContain('Policy apart from luck');
  });

  it('gives the same as JSON or CSV', async () => {
    const { stdout } = await runHere('compare', first, second, '--json');
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      schema: 'placewright.comparison/1',
      changedTables: ['placements.csv'],
      sameSeed: true,
    });
    const gains = found.people.filter(({ kind }: { kind: string }) => kind === 'gains');
    expect(gains.length).toBeGreaterThan(0);
    const csv = (await runHere('compare', first, second, '--csv')).stdout;
    expect(csv.split('\r\n').filter((line) => line.includes(',gains,'))).toHaveLength(gains.length);
    expect((await runHere('compare', first, second, '--csv', '--json')).code).toBe(2);
  });

  it('says of which run somebody has edited a file, as report does', async () => {
    const edited = join(root, 'edited');
    await writeTinyRun(edited);
    await appendFile(join(edited, 'pathways.csv'), 'seen');
    const warning = `The run ${edited} is not as it was written: pathways.csv was changed after the run. See "placewright verify ${edited}".\n`;
    expect(await runHere('compare', first, edited, '--quiet')).toMatchObject({ code: 0, stderr: warning });
    expect(await runHere('report', edited, '--quiet')).toMatchObject({ code: 0, stderr: warning });
    expect(await runHere('report', first, '--quiet')).toMatchObject({ code: 0, stderr: '' });
  });

  it('refuses what is no run', async () => {
    const { code, stderr } = await runHere('compare', first, root);
    expect([code, stderr]).toEqual([2, `"${root}" is no run: it has no run.json.\n`]);
    expect((await runHere('compare', first)).stderr).toContain('compare needs <first> <second>.');
  });
});
