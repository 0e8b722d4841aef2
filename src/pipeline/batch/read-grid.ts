import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Issue } from '../../domain/issue.ts';
import { IssueList } from '../../intake/issues/issue-list.ts';
import { readCsv } from '../../intake/source/read-csv.ts';
import { restore } from '../../report/text/neutralise.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import type { Job } from './job.ts';
import { DEFAULT_OPTIONS, JOB_ID } from './read-jobs.ts';

export type ReadGrid =
  | { readonly kind: 'jobs'; readonly jobs: readonly Job[]; readonly issues: readonly Issue[] }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] };

/** One thing that may be changed, and the scenarios that are alternatives for it. */
interface Factor {
  readonly scenarios: readonly string[];
}

/** More are a mistake, or a week's work that somebody should mean. */
const MOST_JOBS = 4096;

/**
 * All combinations of scenarios over a programme: a folder whose subfolders may each be laid over it or not, or a
 * table `factor, scenario` in which the scenarios of one factor exclude each other. The first job is the programme
 * as it is. Throws `InputPathError` when a path leads nowhere, or the grid has more than 4,096 points.
 */
export async function readGrid(grid: string, programme: string): Promise<ReadGrid> {
  const stats = await stat(grid).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new InputPathError(`There is no "${grid}".`);
    throw error;
  });
  const read = stats.isDirectory() ? await readFolder(grid) : readTable(grid, await readFile(grid));
  if (!Array.isArray(read)) return { kind: 'rejected', issues: read.issues };
  const points = read.reduce((count, { scenarios }) => count * (scenarios.length + 1), 1);
  if (points > MOST_JOBS) {
    throw new InputPathError(`"${grid}" has ${points} combinations; ${MOST_JOBS} is the most.`);
  }
  if (points === 1) throw new InputPathError(`"${grid}" holds no scenarios: there is nothing to combine.`);
  const jobs = combine(read).map((scenarios) => toJob(programme, scenarios));
  refuseSameNames(jobs);
  return { kind: 'jobs', jobs, issues: [] };
}

async function readFolder(grid: string): Promise<Factor[]> {
  const entries = await readdir(grid, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  return names.sort().map((name) => ({ scenarios: [resolve(grid, name)] }));
}

function readTable(path: string, bytes: Uint8Array): Factor[] | { readonly issues: readonly Issue[] } {
  const issues = new IssueList();
  const name = basename(path);
  const sheet = readCsv(name, bytes, issues);
  const header = sheet?.header.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [factor, scenario] = [header.indexOf('factor'), header.indexOf('scenario')];
  if (sheet !== null && (factor === -1 || scenario === -1)) {
    issues.addToFile(name, {
      code: 'missing-column',
      reason: 'The table needs the columns factor and scenario.',
      remedy: 'Give each scenario a row; those that exclude each other share a factor.',
    });
  }
  if (sheet === null || issues.hasErrors) return { issues: issues.sorted() };
  const factors = new Map<string, string[]>();
  for (const { cells, line } of sheet.records) {
    if (restore(cells[scenario] ?? '').trim() === '') {
      issues.add(name, () => ({ file: name, line, column: null }), null, {
        code: 'missing-value',
        reason: 'scenario is blank.',
        remedy: 'Fill in the folder of a scenario. The programme as it is needs no row.',
      });
      continue;
    }
    const key = restore(cells[factor] ?? '').trim();
    const folder = resolve(dirname(path), restore(cells[scenario] ?? '').trim());
    factors.set(key, [...(factors.get(key) ?? []), folder]);
  }
  if (issues.hasErrors) return { issues: issues.sorted() };
  return [...factors.values()].map((scenarios) => ({ scenarios }));
}

/** Every choice of at most one scenario a factor, the empty one first. */
function combine(factors: readonly Factor[]): readonly (readonly string[])[] {
  return factors.reduce<readonly (readonly string[])[]>(
    (points, { scenarios }) =>
      points.flatMap((point) => [point, ...scenarios.map((each) => [...point, each])]),
    [[]],
  );
}

function toJob(programme: string, scenarios: readonly string[]): Job {
  const id = scenarios.length === 0 ? 'as-it-is' : scenarios.map((each) => basename(each)).join('+');
  if (!JOB_ID.test(id)) {
    throw new InputPathError(
      `"${id}" cannot name a job: letters, digits and . _ + -, at most 100. Rename the scenarios.`,
    );
  }
  return {
    id,
    programme: resolve(programme),
    scenarios,
    baseline: null,
    seed: null,
    options: DEFAULT_OPTIONS,
  };
}

/** Jobs are folders side by side: two of one name would be one. Some file systems do not tell upper from lower case. */
function refuseSameNames(jobs: readonly Job[]): void {
  const seen = new Set<string>();
  for (const { id } of jobs) {
    if (seen.has(id.toLowerCase())) {
      throw new InputPathError(`Two combinations would be called "${id}". Rename one of the scenarios.`);
    }
    seen.add(id.toLowerCase());
  }
}

/** Where the rounds of a grid go when nobody says. */
export function defaultGridOut(grid: string): string {
  return join('out', basename(resolve(grid)).replace(/\.(csv|tsv)$/i, ''));
}
