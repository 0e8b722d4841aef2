import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputPathError } from './input-path-error.ts';

/**
 * Makes a folder, and those above it, where they are not there yet. Node's own recursive `mkdir` never ends on a file
 * system that makes none (`/proc`); here that is an `InputPathError`. Throws what the file system throws besides.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isMade(path)) return;
  const parent = dirname(path);
  await makeFolder(parent);
  if (!(await isMade(path))) throw new InputPathError(`No folder can be made in "${parent}".`);
}

/** Makes one folder unless it is there; false when the one above it is not. */
async function isMade(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return true;
    throw error;
  }
}
