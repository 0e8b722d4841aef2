import { access, mkdir, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nameStaged } from './staged.ts';

/**
 * Whether something new may be written in `folder` or, where that is not there yet, in the nearest one above it: `null`, or one
 * sentence why not. It is tried, since permissions do not tell: `/proc` has them and takes nothing. Leaves no trace. `name`: of
 * what is to be written, since a file system takes names up to a length only.
 */
export async function refuseGround(folder: string, name: string): Promise<string | null> {
  const ground = await nearestAbove(resolve(folder));
  const probe = join(ground, nameStaged(name));
  try {
    await mkdir(probe);
    await rmdir(probe);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `${phrase(code, { ground, name })}; choose another place to write to`;
  }
}

function phrase(code: string, { ground, name }: { readonly ground: string; readonly name: string }): string {
  switch (code) {
    case 'ENOTDIR':
      return `${ground} is not a folder, so that nothing can be written in it`;
    case 'ENAMETOOLONG':
      return `The name "${name}" is too long to be written in ${ground}`;
    case 'EACCES':
      return `No permission to write in ${ground}`;
    default:
      return `Nothing can be written in ${ground} (${code})`;
  }
}

/** The path itself, or the closest one above it that exists. */
async function nearestAbove(path: string): Promise<string> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there || dirname(path) === path ? path : await nearestAbove(dirname(path));
}
