import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace, readTree, TINY, writeTiny } from './tiny-programme.ts';
import { writeTinyRun } from './tiny-run.ts';

let root: string;
let run: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  run = join(root, 'run');
  await writeTinyRun(run);
  await writeFile(
    join(root, 'names.csv'),
    'Rotator ID,Name\r\nR1,Ada Lovelace\r\nR2,"<b>Mary</b> Seacole"\r\n',
  );
});
afterAll(async () => await dispose());

describe('placewright report', () => {
  it('renders what the run holds already, and calendars, from its files alone', async () => {
    const before = await readTree(run);
    const { code, stdout, stderr } = await runCli(['report', 'run'], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(join('run-report', 'report.html'));
    const report = await readTree(join(root, 'run-report'));
    for (const name of ['report.html', 'allocation.xlsx', 'tis-placements.csv', 'rotators/R1.html']) {
      expect(report[name], name).toBe(before[name]);
    }
    expect(Object.keys(report)).toContain('calendars/rotators/R1.ics');
    expect(Object.keys(report)).toContain('calendars/sites/EVE.ics');
    expect(await readTree(run)).toEqual(before);
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
    const args = ['report', run, '--names', join(root, 'names.csv'), '--out', join(root, 'named'), '--json'];
    const { code, stdout, stderr } = await runHere(...args);
    expect(code).toBe(0);
    expect(stderr).toContain('3 rotators have no name');
    expect(JSON.parse(stdout)).toMatchObject({ nameless: 3 });
    const page = await readFile(join(root, 'named', 'report.html'), 'utf8');
    expect(page).toContain('Ada Lovelace');
    expect(page).toContain('&lt;b&gt;Mary&lt;/b&gt; Seacole');
    expect(await readFile(join(root, 'named', 'tis-placements.csv'), 'utf8')).toMatch(/^Lovelace,/m);
    expect(JSON.stringify(await readTree(run))).not.toContain('Lovelace');
    expect((await runHere('verify', run, '--quiet')).code).toBe(0);
  });

  it('names the ids of the names that are nobody of the run', async () => {
    const names = join(root, 'strange.csv');
    await writeFile(names, 'rotator_id,name\r\nR1,Ada Lovelace\r\nR0l,Mary Seacole\r\n');
    const { code, stderr } = await runHere('report', run, '--names', names, '--out', join(root, 'strange'));
    expect(code).toBe(0);
    expect(stderr).toContain(`${names}: 1 id of it is no rotator of this run (R0l); check the spelling.`);
  });

  it('refuses what it cannot read and what is not its own', async () => {
    await mkdir(join(root, 'letters'));
    await writeFile(join(root, 'letters', 'mine.txt'), 'mine');
    const refused = await runHere('report', run, '--out', join(root, 'letters'));
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('not a report of placewright');
    const names = join(root, 'wrong.csv');
    await writeFile(names, 'who,what\r\nR1,Ada\r\n');
    const wrong = await runHere('report', run, '--names', names);
    expect([wrong.code, wrong.stderr]).toEqual([2, `"${names}" needs the columns rotator_id and name.\n`]);
    expect((await runHere('report', root)).code).toBe(2);
  });

  it('tells a conflict where there is no allocation', async () => {
    const stuck = await writeTiny(join(root, 'stuck'), {
      'decisions.csv': [
        ['rotator_id', 'cycle', 'placement_id', 'decision'],
        ['R3', '1', 'REA-WOR', 'fix'],
      ],
    });
    const refused = join(root, 'stuck-run');
    expect((await runHere('allocate', stuck, '--out', refused, '--quiet')).code).toBe(1);
    const page = await readFile(join(refused, 'report.html'), 'utf8');
    expect(page).toContain('There is no allocation');
    expect(page).toContain('decisions.csv:2');
    expect((await runHere('report', refused, '--out', `${refused}-report`)).code).toBe(0);
    expect(await readFile(join(`${refused}-report`, 'report.html'), 'utf8')).toBe(page);
  });
});
