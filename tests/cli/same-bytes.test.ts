import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { makeWorkspace, readTree } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
});
afterAll(async () => await dispose());

/** Small numbers without end, the same in every run of the tests. */
function* drawNumbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state >>> 8;
  }
}

/** Copies a programme, the rows of every table but the header in another order. */
async function shuffleProgramme(from: string, to: string, seed: number): Promise<number> {
  await mkdir(to);
  const numbers = drawNumbers(seed);
  let moved = 0;
  for (const file of (await readdir(from)).filter((name) => name.endsWith('.csv'))) {
    const [header = '', ...rows] = (await readFile(join(from, file), 'utf8')).trimEnd().split(/\r?\n/);
    const shuffled = rows
      .map((row) => ({ row, key: numbers.next().value }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
    moved += shuffled.filter((row, index) => row !== rows[index]).length;
    await writeFile(join(to, file), `${[header, ...shuffled].join('\r\n')}\r\n`);
  }
  return moved;
}

/** Everything a run publishes but its record (timings) and the inputs (which differ by design). */
async function publishedBy(run: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await readTree(run));
  return Object.fromEntries(files.filter(([name]) => name !== 'run.json' && !name.startsWith('inputs/')));
}

const PLACES = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
];

describe('the same programme and seed', () => {
  it('give the same bytes for any order of rows, number of threads, time zone and locale', async () => {
    const fixture = resolve('fixtures/southampton-vocational');
    await runCli(['allocate', fixture, '--out', 'plain', '--quiet'], { cwd: root });
    const expected = await publishedBy(join(root, 'plain'));
    // Lines of the tables are quoted in explanations and issues; a shuffled table has other line numbers.
    const withoutLines = (files: Readonly<Record<string, string>>) =>
      JSON.stringify(files).replace(/\b([a-z_]+\.csv):\d+(;[a-z_]+\.csv:\d+)*/g, 'source');
    for (const [index, env] of PLACES.entries()) {
      const moved = await shuffleProgramme(fixture, join(root, `shuffled-${index}`), index + 7);
      expect(moved).toBeGreaterThan(20);
      const out = `run-${index}`;
      const args = [
        'allocate',
        `shuffled-${index}`,
        '--threads',
        String(1 + (index % 2)),
        '--out',
        out,
        '--quiet',
      ];
      expect((await runCli(args, { cwd: root, env })).code).toBe(0);
      const found = await publishedBy(join(root, out));
      expect(Object.keys(found)).toEqual(Object.keys(expected));
      expect(found['allocation.csv']).toBe(expected['allocation.csv']);
      expect(found['slots.csv']).toBe(expected['slots.csv']);
      expect(withoutLines(found)).toBe(withoutLines(expected));
    }
  });
});
