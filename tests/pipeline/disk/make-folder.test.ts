import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/pipeline/disk/make-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'placewright-folder-'));
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

describe('makeFolder', () => {
  it('makes what is missing, also when several want it at once, and leaves what is there', async () => {
    const deep = join(root, 'a', 'b', 'c');
    await Promise.all([makeFolder(deep), makeFolder(join(root, 'a', 'b')), makeFolder(deep)]);
    await makeFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  it('makes none in the place of a file, or below one', async () => {
    await writeFile(join(root, 'file'), 'x');
    await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(root, 'file', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc/self'))('comes to an end where the file system makes none', async () => {
    await expect(makeFolder('/proc/placewright/out')).rejects.toThrow(
      /No folder can be made in "\/proc"|EACCES/,
    );
  });
});
