import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previousRun, publishFolder, refuseTarget } from '../../../src/pipeline/disk/publish.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'placewright-publish-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const run = (text: string) =>
  new Map([
    ['run.json', text],
    ['inputs/rotators.csv', `rotator_id\r\n${text}\r\n`],
  ]);

describe('publishFolder', () => {
  it('creates the folder and what lies above it', async () => {
    const out = join(root, 'a', 'b');
    await publishFolder(out, run('one'));
    expect((await readdir(out)).sort()).toEqual(['inputs', 'run.json']);
    expect(await readFile(join(out, 'inputs', 'rotators.csv'), 'utf8')).toBe('rotator_id\r\none\r\n');
  });

  it('takes an empty folder that is there', async () => {
    const out = join(root, 'empty');
    await mkdir(out);
    await publishFolder(out, run('one'));
    expect(await readFile(join(out, 'run.json'), 'utf8')).toBe('one');
    expect(await readdir(root)).toEqual(['empty']);
  });

  it('keeps the former run, and only that one', async () => {
    const out = join(root, 'x');
    for (const text of ['one', 'two', 'three']) await publishFolder(out, run(text));
    expect(await readFile(join(out, 'run.json'), 'utf8')).toBe('three');
    expect(await readFile(join(previousRun(out), 'run.json'), 'utf8')).toBe('two');
    expect((await readdir(root)).sort()).toEqual(['x', 'x.previous']);
  });

  it('leaves the former run in place when writing fails', async () => {
    const out = join(root, 'x');
    await publishFolder(out, run('one'));
    const impossible = new Map([
      ['run.json', 'two'],
      ['run.json/inside-a-file', 'x'],
    ]);
    await expect(publishFolder(out, impossible)).rejects.toThrow();
    expect(await readFile(join(out, 'run.json'), 'utf8')).toBe('one');
    expect(await readdir(root)).toEqual(['x']);
  });

  it('sweeps what a killed run left an hour ago, and leaves a fresh one alone', async () => {
    const stale = join(root, '.x.unfinished-old');
    const fresh = join(root, '.x.unfinished-new');
    for (const folder of [stale, fresh]) await mkdir(folder);
    const longAgo = new Date(Date.now() - 7_200_000);
    await utimes(stale, longAgo, longAgo);
    await publishFolder(join(root, 'x'), run('one'));
    expect((await readdir(root)).sort()).toEqual(['.x.unfinished-new', 'x']);
  });
});

describe('refuseTarget', () => {
  it('accepts an absent folder, an empty one and a former run', async () => {
    expect(await refuseTarget(join(root, 'absent'))).toBeNull();
    await mkdir(join(root, 'empty'));
    expect(await refuseTarget(join(root, 'empty'))).toBeNull();
    await publishFolder(join(root, 'run'), run('{"schema":"placewright.run/1"}'));
    expect(await refuseTarget(join(root, 'run'))).toBeNull();
  });

  it.each(['{}', '{"schema":"other.run/1"}', '[null]', 'no json'])(
    'refuses a folder of somebody else whose files happen to be called the same (%s)',
    async (text) => {
      await publishFolder(join(root, 'run'), run(text));
      expect(await refuseTarget(join(root, 'run'))).toContain('not a run of placewright');
    },
  );

  it('refuses a folder with other files, a file, and a foreign folder under the name of the former run', async () => {
    await mkdir(join(root, 'mine'));
    await writeFile(join(root, 'mine', 'thesis.txt'), 'x');
    expect(await refuseTarget(join(root, 'mine'))).toContain('not a run of placewright');
    await writeFile(join(root, 'file'), 'x');
    expect(await refuseTarget(join(root, 'file'))).toContain('is not a folder');
    await mkdir(join(root, 'y.previous'));
    await writeFile(join(root, 'y.previous', 'thesis.txt'), 'x');
    expect(await refuseTarget(join(root, 'y'))).toContain('y.previous');
  });
});
