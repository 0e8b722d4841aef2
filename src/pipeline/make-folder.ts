import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputPathError } from './input-path-error.ts';

/**
 * Makes a folder, and those above it, where they are not there yet. Node's own recursive `mkdir` never ends on a file
 * system that makes none (`/proc`); here that is an `InputPathError`. Throws what the file system throws besides.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await isFolder(path))) return;
    if (code !== 'ENOENT') throw error;
    const parent = dirname(path);
    if (await isFolder(parent)) throw new InputPathError(`No folder can be made in "${parent}".`);
    await makeFolder(parent);
    await makeFolder(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
