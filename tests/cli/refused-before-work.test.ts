import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './run-here.ts';
import { makeWorkspace, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  await writeFile(join(root, 'file'), 'x');
  await mkdir(join(root, 'folder'));
  await writeFile(join(root, 'jobs.csv'), 'job_id,programme\r\nonly,nowhere\r\n');
});
afterAll(async () => await dispose());

async function run(args: readonly string[]): Promise<{ readonly code: number; readonly stderr: string }> {
  const { code, stderr } = await runHere(...args, '--quiet');
  return { code, stderr };
}

/** Every command that writes where it is told; what it reads is nowhere, so that the first thing it looks at is what it complains of. */
const WRITERS: readonly (readonly [string, (place: string) => readonly string[]])[] = [
  ['allocate', (place) => ['allocate', 'nowhere', '--out', place]],
  ['replan', (place) => ['replan', 'nowhere', '--facts', 'nowhere', '--out', place]],
  [
    'swaps',
    (place) => ['swaps', 'nowhere', '--rotator', 'R1', '--apply', '1', '--by', 'J. Smith', '--out', place],
  ],
  ['report', (place) => ['report', 'nowhere', '--out', place]],
  ['batch', (place) => ['batch', join(root, 'jobs.csv'), '--out', place]],
  ['compare', (place) => ['compare', 'nowhere', 'nowhere', '--html', place]],
];

describe.each(WRITERS)('%s is told where to write', (name, args) => {
  it('below a file', async () => {
    const { code, stderr } = await run(args(join(root, 'file', 'run')));
    expect(stderr).toMatch(/is not a folder.*choose another/);
    expect(code).toBe(2);
  });

  // A batch writes within its folder only, so that any name will do that the folder itself may have.
  it.skipIf(name === 'batch')(
    'under a name with no room for the one it has while it is written',
    async () => {
      const before = await readdir(root);
      const { code, stderr } = await run(args(join(root, 'long', 'a'.repeat(250))));
      expect(stderr).toMatch(/is too long.*choose another/);
      expect(code).toBe(2);
      expect(await readdir(root)).toEqual(before);
    },
  );

  it.skipIf(!existsSync('/proc/self'))('in a file system that takes nothing', async () => {
    const { code, stderr } = await run(args('/proc/placewright'));
    expect(stderr).toMatch(/(Nothing can be written|No permission to write) in \/proc.*choose another/);
    expect(code).toBe(2);
  });
});

describe('a page of compare', () => {
  it('is not written in the place of a folder', async () => {
    const { code, stderr } = await run(['compare', 'nowhere', 'nowhere', '--html', join(root, 'folder')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is a folder; choose a file in it')]);
  });
});

describe('a batch', () => {
  it('does not leave the address of a queue unread', async () => {
    const { code, stderr } = await run([
      'batch',
      join(root, 'jobs.csv'),
      '--queue',
      'redis://localhost:6379',
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Add --engine bullmq')]);
  });
});

it.each(['leximin', 'blend'])('a strategy that does not know the aim %s is refused for it', async (tier) => {
  const programme = join(root, `with-${tier}`);
  await writeTiny(programme, {
    'objectives.csv': [
      ['tier', 'objective'],
      ['1', 'placed'],
      ['2', tier],
    ],
  });
  const args = ['allocate', programme, '--out', join(root, `run-${tier}`)];
  const { code, stderr } = await run([...args, '--strategy', 'compact']);
  expect(stderr).toBe(
    `--strategy compact does not know the aim ${tier}; leave the option out, or take --strategy pathways\n`,
  );
  expect(code).toBe(2);
  expect((await run([...args, '--strategy', 'pathways'])).code).toBe(0);
});
