import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { makeWorkspace, withCell, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  await writeTiny(join(root, 'tiny'));
  await writeTiny(join(root, 'wider'), { 'placements.csv': withCell('placements.csv', 1, 'capacity', '5') });
  await runCli(['allocate', 'tiny', '--out', 'first', '--quiet'], { cwd: root });
  await runCli(['allocate', 'wider', '--out', 'second', '--quiet'], { cwd: root });
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
    const { stdout } = await runCli(['compare', 'first', 'second', '--json'], { cwd: root });
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      schema: 'placewright.comparison/1',
      changedTables: ['placements.csv'],
      sameSeed: true,
    });
    const gains = found.people.filter(({ kind }: { kind: string }) => kind === 'gains');
    expect(gains.length).toBeGreaterThan(0);
    const csv = (await runCli(['compare', 'first', 'second', '--csv'], { cwd: root })).stdout;
    expect(csv.split('\r\n').filter((line) => line.includes(',gains,'))).toHaveLength(gains.length);
    expect((await runCli(['compare', 'first', 'second', '--csv', '--json'], { cwd: root })).code).toBe(2);
  });

  it('refuses what is no run', async () => {
    const { code, stderr } = await runCli(['compare', 'first', 'tiny'], { cwd: root });
    expect([code, stderr]).toEqual([2, '"tiny" is no run: it has no run.json.\n']);
    expect((await runCli(['compare', 'first'], { cwd: root })).stderr).toContain(
      'compare needs <first> <second>.',
    );
  });
});
