import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import {
  makeWorkspace,
  readTree,
  type TableChanges,
  TINY,
  toCsv,
  withCell,
  withRows,
  writeTiny,
} from './tiny-programme.ts';
import { writeTinyRun } from './tiny-run.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  await writeTinyRun(join(root, 'run'));
});
afterAll(async () => await dispose());

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const sites = TINY['sites.csv'] ?? [];

/** What is wrong, how the tables are spoilt, and what the user reads. */
const REFUSED: readonly (readonly [string, TableChanges, RegExp])[] = [
  ['a table is missing', { 'placements.csv': null }, /^placements\.csv .*missing|placements\.csv/m],
  ['a table is empty', { 'rotators.csv': '' }, /^rotators\.csv.* empty/m],
  ['a table has no rows', { 'sites.csv': sites.slice(0, 1) }, /^sites\.csv:1 .*no rows/m],
  [
    'an id is unknown',
    { 'preferences.csv': withCell('preferences.csv', 1, 'rotator_id', 'R11') },
    /^preferences\.csv:2:1 .*"R11".*Did you mean "R1"\?/m,
  ],
  [
    'a key stands twice',
    { 'rotators.csv': withRows('rotators.csv', ['R1', 'physiotherapy', '5', '1', 'yes', 'yes']) },
    /^rotators\.csv:7/m,
  ],
  ['a row is ragged', { 'sites.csv': [...sites, ['KID', 'Kidderminster']] }, /^sites\.csv:4 .*2 cells/m],
  [
    'a number is none',
    { 'rotators.csv': withCell('rotators.csv', 2, 'wte', 'half') },
    /^rotators\.csv:3:20 .*half/m,
  ],
  [
    'a date is impossible',
    { 'settings.csv': withCell('settings.csv', 2, 'value', '2026-02-30') },
    /^settings\.csv:3:19 .*2026-02-30/m,
  ],
  [
    'a capacity is negative',
    { 'placements.csv': withCell('placements.csv', 1, 'capacity', '-1') },
    /^placements\.csv:2:\d+ .*-1/m,
  ],
  [
    'a minimum is over the capacity',
    { 'placements.csv': withCell('placements.csv', 1, 'minimum', '9') },
    /^placements\.csv:2:\d+ .*minimum/m,
  ],
  [
    'a rotator has no profession',
    { 'rotators.csv': withCell('rotators.csv', 3, 'profession', '') },
    /^rotators\.csv:4:\d+ .*profession/m,
  ],
  [
    'nobody offers a pillar',
    { 'rotation_pillars.csv': (TINY['rotation_pillars.csv'] ?? []).slice(0, 3) },
    /^competency_rules\.csv:2:\d+ .*acute/m,
  ],
  [
    'a file is binary',
    { 'sites.csv': Uint8Array.from({ length: 2000 }, (_, index) => (index * 7) % 256) },
    /^sites\.csv/m,
  ],
  [
    'a quote is never closed',
    { 'sites.csv': 'site_id,name\r\nEVE,"Evesham\r\n' },
    /^sites\.csv:2:5 .*never closed/m,
  ],
];

describe('bad input', () => {
  it.each(REFUSED)(
    '%s: exit 2, a line that says where, and no folder touched',
    async (what, changes, message) => {
      const folder = await writeTiny(join(root, what.replaceAll(' ', '-')), changes);
      const before = await readTree(join(root, 'run'));
      const { code, stdout, stderr } = await runHere('allocate', folder, '--out', join(root, 'run'));
      expect(stderr).toMatch(message);
      expect([code, stdout]).toEqual([2, '']);
      expect(await readTree(join(root, 'run'))).toEqual(before);
      expect(
        (await readdir(root)).filter((name) => name.startsWith('run') || name.startsWith('.run')),
      ).toEqual(['run']);
    },
  );

  it('is cited by the folders given, those of scenarios and of new facts too', async () => {
    const wrong = join(root, 'wrong');
    await mkdir(wrong);
    await writeFile(join(wrong, 'rotators.csv'), 'rotator_id,wte\r\nR1,half\r\n');
    const cited = `${wrong}/rotators.csv:2:4 `;
    const tiny = await writeTiny(join(root, 'sound'));
    for (const command of ['check', 'allocate']) {
      const { code, stderr } = await runHere(command, tiny, '--scenario', `${wrong}/`);
      expect([code, stderr]).toEqual([2, expect.stringContaining(cited)]);
    }
    const run = join(root, 'sound-run');
    await writeTinyRun(run);
    const replan = await runHere('replan', run, '--facts', wrong, '--out', join(root, 'sound-replanned'));
    expect([replan.code, replan.stderr]).toEqual([2, expect.stringContaining(cited)]);
  });

  it('lists every problem of every file at once', async () => {
    const folder = await writeTiny(join(root, 'much-wrong'), {
      'rotators.csv': withCell('rotators.csv', 2, 'wte', 'half'),
      'placements.csv': withCell('placements.csv', 1, 'capacity', '-1'),
      'preferences.csv': withCell('preferences.csv', 1, 'rank', 'first'),
    });
    const { code, stderr, stdout } = await runCli(['check', folder]);
    expect([code, stdout]).toEqual([2, '']);
    for (const file of ['rotators.csv:3', 'placements.csv:2', 'preferences.csv:2'])
      expect(stderr).toContain(file);
  });

  it('does not read a file of 2 GB to say that it is too large', async () => {
    const folder = await writeTiny(join(root, 'huge'));
    const handle = await open(join(folder, 'rotators.csv'), 'w');
    await handle.truncate(2 * 1024 ** 3);
    await handle.close();
    const started = performance.now();
    const { code, stderr } = await runCli(['allocate', folder, '--out', join(root, 'huge-run')]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^rotators\.csv .*2048 MiB/m)]);
    expect(stderr).not.toMatch(/missing/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('refuses a folder without any table, and one that is not there', async () => {
    await mkdir(join(root, 'bare'));
    await writeFile(join(root, 'bare', 'README.md'), 'nothing here');
    expect((await runHere('check', join(root, 'bare'))).code).toBe(2);
    expect((await runHere('check', join(root, 'not-there'))).code).toBe(2);
  });
});

describe('input as it arrives', () => {
  it.each([
    ['UTF-16', { 'sites.csv': utf16(toCsv(sites)) }, 'UTF-16'],
    [
      'Windows-1252',
      { 'sites.csv': windows1252(toCsv(sites).replace('Evesham', 'Évesham')) },
      'Windows-1252',
    ],
    [
      'a wish that has no effect',
      { 'preferences.csv': withRows('preferences.csv', ['R3', 'rotation:reab', '2', '']) },
      'preferences.csv:8',
    ],
  ] as const)('%s: a warning, and the run goes on', async (what, changes, message) => {
    const folder = await writeTiny(join(root, `arrives-${what.slice(0, 6)}`), changes);
    const { code, stderr } = await runHere('check', folder, '--quiet');
    expect([code, stderr]).toEqual([0, expect.stringContaining(message)]);
  });

  it('semicolons, a byte order mark and bare line feeds change nothing', async () => {
    const odd = Object.fromEntries(
      Object.entries(TINY).map(([file, rows]) => [
        file,
        `\ufeff${toCsv(rows, ';').replaceAll('\r\n', '\n')}`,
      ]),
    );
    const folder = await writeTiny(join(root, 'semicolons'), odd);
    const out = join(root, 'semicolon-run');
    expect((await runHere('allocate', folder, '--out', out, '--quiet')).code).toBe(0);
    const [plain, other] = await Promise.all([readTree(join(root, 'run')), readTree(out)]);
    expect(other['allocation.csv']).toBe(plain['allocation.csv']);
    expect(other['explanations.csv']).toBe(plain['explanations.csv']);
  });
});
