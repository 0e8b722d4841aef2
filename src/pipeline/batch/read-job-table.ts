import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputPathError } from '../disk/input-path-error.ts';
import { type ReadJobs, readJobs } from './read-jobs.ts';

/** Reads a table of jobs from disk. Throws `InputPathError` when there is none. */
export async function readJobTable(path: string): Promise<ReadJobs & { readonly defaultOut: string }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new InputPathError(`There is no "${path}".`);
    if (error.code === 'EISDIR') throw new InputPathError(`"${path}" is a folder, not a table of jobs.`);
    throw error;
  });
  return {
    ...readJobs({ path, bytes }),
    defaultOut: join('out', basename(path).replace(/\.(csv|tsv)$/i, '')),
  };
}
