import fs, { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { previousRun, publishFolder } from '../../../src/pipeline/disk/publish.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'placewright-publish-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  await rm(root, { recursive: true, force: true });
});

const run = (text: string) => new Map([['run.json', text]]);

/** From now on a disk that refuses once to rename anything to `path`. */
function refuseOnce(path: string): void {
  const { rename } = fs;
  let refused = false;
  vi.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
    if (refused || to !== path) return await rename(from, to);
    refused = true;
    throw new Error('no such luck');
  });
  syncBuiltinESMExports();
}

describe('publishFolder', () => {
  it('puts former runs back when the new one cannot take its place', async () => {
    const out = join(root, 'x');
    for (const text of ['one', 'two']) await publishFolder(out, run(text));
    refuseOnce(out);
    await expect(publishFolder(out, run('three'))).rejects.toThrow('no such luck');
    expect(await readFile(join(out, 'run.json'), 'utf8')).toBe('two');
    expect(await readFile(join(previousRun(out), 'run.json'), 'utf8')).toBe('one');
    expect((await readdir(root)).sort()).toEqual(['x', 'x.previous']);
  });
});
