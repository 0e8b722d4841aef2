import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Writes one file beside its place and renames it there: whole or not at all. Throws what the file system throws. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = resolve(path);
  await makeFolder(dirname(target));
  const staged = join(dirname(target), `.${basename(target)}.unfinished-${randomUUID()}`);
  try {
    const handle = await open(staged, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(staged, target);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}
