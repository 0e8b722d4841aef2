import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InputFile } from '../../intake/issues/input-file.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { type LoadedInputs, loadInputs } from '../disk/load-inputs.ts';
import { sha256 } from '../record/seal.ts';
import type { Job, JobOrder } from './job.ts';

/** Reads folders once, however many jobs are made from them. */
type Loader = (path: string) => Promise<LoadedInputs>;

export function cachedLoader(): Loader {
  const known = new Map<string, Promise<LoadedInputs>>();
  return (path) => {
    const loading = known.get(path) ?? loadInputs(path);
    known.set(path, loading);
    return loading;
  };
}

/** Reads what a job is made from and works out its key. Throws `InputPathError` when one of its paths leads nowhere. */
export async function packJob(job: Job, load: Loader, version: string): Promise<JobOrder> {
  const programme = await load(job.programme);
  const base = job.baseline === null ? programme : await withBaseline(programme, job.baseline);
  const scenarios: LoadedInputs[] = [];
  for (const folder of job.scenarios) scenarios.push(await load(folder));
  const scenarioName =
    job.scenarios.length === 0 ? null : job.scenarios.map((each) => basename(each)).join(' + ');
  const { seed, options } = job;
  const identity = [version, seed, options, scenarioName, ...[base, ...scenarios].map(digestInputs)];
  return { key: sha256(JSON.stringify(identity)), base, scenarios, scenarioName, seed, options };
}

/** Bytes to be read: how much work an order is, as far as anybody can tell before it is done. */
export function sizeOf({ base, scenarios }: JobOrder): number {
  const files = [base, ...scenarios].flatMap((folder) => folder.files);
  return files.reduce((total, { bytes }) => total + bytes.length, 0);
}

function digestInputs({ files, oversized }: LoadedInputs): readonly (readonly string[])[] {
  const read = files.map(({ name, bytes }) => [name, sha256(bytes)]);
  return [...read, ...oversized.map(({ file }) => [file, 'too large'])].sort(([a = ''], [b = '']) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
}

const BASELINE = /^baseline\.(csv|tsv)$/i;

/** The programme with another table `baseline`: the allocation of a run, or a table as it stands. */
async function withBaseline(programme: LoadedInputs, path: string): Promise<LoadedInputs> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new InputPathError(`There is no "${path}".`);
    throw error;
  });
  const table = stats.isDirectory() ? join(path, 'allocation.csv') : path;
  const bytes = await readFile(table).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new InputPathError(`"${path}" is no run: it has no allocation.csv.`);
    throw error;
  });
  const others = programme.files.filter(({ name }) => !BASELINE.test(name));
  const baseline: InputFile = { name: 'baseline.csv', bytes };
  return { ...programme, files: [...others, baseline] };
}
