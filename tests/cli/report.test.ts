import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { makeWorkspace, readTree, TINY, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  await writeTiny(join(root, 'tiny'));
  await runCli(['allocate', 'tiny', '--out', 'run', '--quiet'], { cwd: root });
  await writeFile(
    join(root, 'names.csv'),
    'Rotator ID,Name\r\nR1,Ada Lovelace\r\nR2,"<b>Mary</b> Seacole"\r\n',
  );
});
afterAll(async () => await dispose());

describe('placewright report', () => {
  it('renders what the run holds already, and calendars, from its files alone', async () => {
    const before = await readTree(join(root, 'run'));
    const { code, stdout, stderr } = await runCli(['report', 'run'], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(join('run-report', 'report.html'));
    const report = await readTree(join(root, 'run-report'));
    for (const name of ['report.html', 'allocation.xlsx', 'tis-placements.csv', 'rotators/R1.html']) {
      expect(report[name], name).toBe(before[name]);
    }
    expect(Object.keys(report)).toContain('calendars/rotators/R1.ics');
    expect(Object.keys(report)).toContain('calendars/sites/EVE.ics');
    expect(await readTree(join(root, 'run'))).toEqual(before);
  });

  it('gives the same bytes for other row orders, time zones and locales', async () => {
    const reversed = Object.entries(TINY).map(
      ([file, [header = [], ...rows]]) => [file, [header, ...rows.toReversed()]] as const,
    );
    await writeTiny(join(root, 'reversed'), Object.fromEntries(reversed));
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
    await runCli(['allocate', 'reversed', '--out', 'other', '--quiet'], { cwd: root, env });
    await runCli(['report', 'other', '--quiet'], { cwd: root, env });
    expect(await readTree(join(root, 'other-report'))).toEqual(await readTree(join(root, 'run-report')));
  });

  it('puts names in on request, never into the run', async () => {
    const args = ['report', 'run', '--names', 'names.csv', '--out', 'named', '--json'];
    const { code, stdout, stderr } = await runCli(args, { cwd: root });
    expect(code).toBe(0);
    expect(stderr).toContain('3 rotators have no name');
    expect(JSON.parse(stdout)).toMatchObject({ nameless: 3 });
    const page = await readFile(join(root, 'named', 'report.html'), 'utf8');
    expect(page).toContain('Ada Lovelace');
    expect(page).toContain('&lt;b&gt;Mary&lt;/b&gt; Seacole');
    expect(await readFile(join(root, 'named', 'tis-placements.csv'), 'utf8')).toMatch(/^Lovelace,/m);
    expect(JSON.stringify(await readTree(join(root, 'run')))).not.toContain('Lovelace');
    expect((await runCli(['verify', 'run', '--quiet'], { cwd: root })).code).toBe(0);
  });

  it('refuses what it cannot read and what is not its own', async () => {
    await mkdir(join(root, 'letters'));
    await writeFile(join(root, 'letters', 'mine.txt'), 'mine');
    const refused = await runCli(['report', 'run', '--out', 'letters'], { cwd: root });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('not a report of placewright');
    await writeFile(join(root, 'wrong.csv'), 'who,what\r\nR1,Ada\r\n');
    const wrong = await runCli(['report', 'run', '--names', 'wrong.csv'], { cwd: root });
    expect([wrong.code, wrong.stderr]).toEqual([2, '"wrong.csv" needs the columns rotator_id and name.\n']);
    expect((await runCli(['report', 'tiny'], { cwd: root })).code).toBe(2);
  });

  it('tells a conflict where there is no allocation', async () => {
    await writeTiny(join(root, 'stuck'), {
      'decisions.csv': [
        ['rotator_id', 'cycle', 'placement_id', 'decision'],
        ['R3', '1', 'REA-WOR', 'fix'],
      ],
    });
    expect((await runCli(['allocate', 'stuck', '--out', 'stuck-run', '--quiet'], { cwd: root })).code).toBe(
      1,
    );
    const page = await readFile(join(root, 'stuck-run', 'report.html'), 'utf8');
    expect(page).toContain('There is no allocation');
    expect(page).toContain('decisions.csv:2');
    expect((await runCli(['report', 'stuck-run'], { cwd: root })).code).toBe(0);
    expect(await readFile(join(root, 'stuck-run-report', 'report.html'), 'utf8')).toBe(page);
  });
});
