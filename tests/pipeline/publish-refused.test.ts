import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { previousRun, publishFolder } from '../../src/pipeline/publish.ts';

// A disk on which nothing can be renamed to `refused`.
const disk = vi.hoisted(() => ({ refused: '' }));
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return {
    ...real,
    async rename(from: string, to: string) {
      if (to !== disk.refused) return await real.rename(from, to);
      disk.refused = '';
      throw new Error('no such luck');
    },
  };
});

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'placewright-publish-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const run = (text: string) => new Map([['run.json', text]]);

describe('publishFolder', () => {
  it('puts former runs back when the new one cannot take its place', async () => {
    const out = join(root, 'x');
    for (const text of ['one', 'two']) await publishFolder(out, run(text));
    disk.refused = out;
    await expect(publishFolder(out, run('three'))).rejects.toThrow('no such luck');
    expect(await readFile(join(out, 'run.json'), 'utf8')).toBe('two');
    expect(await readFile(join(previousRun(out), 'run.json'), 'utf8')).toBe('one');
    expect((await readdir(root)).sort()).toEqual(['x', 'x.previous']);
  });
});
