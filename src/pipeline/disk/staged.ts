import { randomUUID } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const MARK = '.unfinished-';

/** A name as {@link nameStaged} gives it. */
const STAGED = /^\..+\.unfinished-/;

const STALE_AFTER_MS = 3_600_000;

/** Under such a name lies beside its place what is not whole yet, or is about to go. */
export function nameStaged(name: string): string {
  return `.${name}${MARK}${randomUUID()}`;
}

/**
 * Removes what killed processes left of `name` (default: of anything) while writing in a folder. What was changed within the
 * last hour may belong to one that is still at it.
 */
export async function sweepStaged(folder: string, name?: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (name === undefined ? !STAGED.test(entry) : !entry.startsWith(`.${name}${MARK}`)) continue;
    const path = join(folder, entry);
    if (Date.now() - (await lastChanged(path)) > STALE_AFTER_MS)
      await rm(path, { recursive: true, force: true });
  }
}

/** Milliseconds since 1970, of a link itself; now for what has gone meanwhile, because another process swept it. */
async function lastChanged(path: string): Promise<number> {
  return await lstat(path).then(
    ({ mtimeMs }) => mtimeMs,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Date.now();
      throw error;
    },
  );
}
