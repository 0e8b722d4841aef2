import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Issue } from '../../domain/issue.ts';
import { type InputFile, MAX_FILE_BYTES, oversizedFile } from '../../intake/issues/input-file.ts';
import { InputPathError } from './input-path-error.ts';

/** The files of a programme or scenario, as read. */
export interface LoadedInputs {
  readonly files: readonly InputFile[];
  /** Files too large to be read. */
  readonly oversized: readonly Issue[];
}

const READ_ENDING = /\.(csv|tsv|xlsx)$/i;
/** People's names stay out of every stage; hidden files and Excel's lock files are nobody's tables. */
const NEVER_READ = /^(names\.(csv|tsv)|\..*|~\$.*)$/i;

/**
 * Reads a folder of tables, or one .xlsx workbook. Sizes are looked at first, so that a file of gigabytes costs
 * nothing. Throws {@link InputPathError} when there is no such folder or workbook, or it may not be read.
 */
export async function loadInputs(path: string): Promise<LoadedInputs> {
  const stats = await orPathError(path, () => stat(path));
  if (stats.isDirectory()) {
    const names = (await orPathError(path, () => readdir(path))).sort();
    if (isRun(names))
      throw new InputPathError(
        `"${path}" is a finished run; the tables it was made of are in "${join(path, 'inputs')}".`,
      );
    return await loadFiles(path, names);
  }
  if (stats.isFile() && /\.xlsx$/i.test(path)) return await loadFiles(join(path, '..'), [basename(path)]);
  throw new InputPathError(`"${path}" is neither a folder of tables nor an .xlsx workbook.`);
}

/** A run's own tables say what came out, not what was asked for. */
function isRun(names: readonly string[]): boolean {
  return ['run.json', 'allocation.csv', 'inputs'].every((name) => names.includes(name));
}

async function loadFiles(folder: string, names: readonly string[]): Promise<LoadedInputs> {
  const files: InputFile[] = [];
  const oversized: Issue[] = [];
  for (const name of names) {
    if (NEVER_READ.test(name)) continue;
    const path = join(folder, name);
    const stats = await orPathError(path, () => stat(path));
    if (!stats.isFile()) continue;
    if (!READ_ENDING.test(name)) {
      // Intake may have a word on its name; what is in it is nobody's business.
      files.push({ name, bytes: new Uint8Array(0) });
    } else if (stats.size > MAX_FILE_BYTES) {
      oversized.push(oversizedFile(name, stats.size));
    } else {
      files.push({ name, bytes: await orPathError(path, () => readFile(path)) });
    }
  }
  return { files, oversized };
}

const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no',
  EACCES: 'No permission to read',
  EPERM: 'No permission to read',
  ENOTDIR: 'There is no',
  ELOOP: 'A circle of links leads to',
};

async function orPathError<Value>(path: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const meaning = MEANINGS[(error as NodeJS.ErrnoException).code ?? ''];
    if (meaning === undefined) throw error;
    throw new InputPathError(`${meaning} "${path}".`);
  }
}
