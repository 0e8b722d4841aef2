import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { refuseGround } from './refuse-ground.ts';
import { nameStaged, sweepStaged } from './staged.ts';

/** Whether a file may be written at `path`, as far as can be told beforehand: `null`, or one sentence why not. */
export async function refuseFile(path: string): Promise<string | null> {
  const target = resolve(path);
  const standing = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (standing?.isDirectory() === true) return `${target} is a folder; choose a file in it`;
  return await refuseGround(dirname(target), basename(target));
}

/** Writes one file beside its place and renames it there: whole or not at all. Throws what the file system throws. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = resolve(path);
  const [folder, name] = [dirname(target), basename(target)];
  await makeFolder(folder);
  await sweepStaged(folder, name);
  const staged = join(folder, nameStaged(name));
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
