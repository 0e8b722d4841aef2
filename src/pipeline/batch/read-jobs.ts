import { dirname, resolve } from 'node:path';
import type { Issue } from '../../domain/issue.ts';
import { IssueList, type Place } from '../../intake/issues/issue-list.ts';
import { didYouMean } from '../../intake/issues/suggest.ts';
import { readCsv } from '../../intake/source/read-csv.ts';
import type { Sheet, SheetRecord } from '../../intake/source/sheet.ts';
import { restore } from '../../report/text/neutralise.ts';
import type { Job, JobOptions } from './job.ts';

export type ReadJobs =
  | { readonly kind: 'jobs'; readonly jobs: readonly Job[]; readonly issues: readonly Issue[] }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] };

const COLUMNS = ['job_id', 'programme', 'scenario', 'baseline', 'seed', 'options'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

/** What may stand in a folder's name on every system. */
export const JOB_ID: RegExp = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;

/** What jobs run with unless their row says otherwise. */
export const DEFAULT_OPTIONS: JobOptions = { backend: 'highs', timeLimit: null, explainLimit: null };

/**
 * Reads a table of jobs: job_id and programme, and optionally scenario (several joined by `;`), baseline, seed
 * and options (`time_limit=30 explain_limit=0 backend=jslp`). Paths count from the table's own folder.
 */
export function readJobs(file: { readonly path: string; readonly bytes: Uint8Array }): ReadJobs {
  const issues = new IssueList();
  const name = file.path.split(/[\\/]/).at(-1) ?? file.path;
  const sheet = readCsv(name, file.bytes, issues);
  const jobs = sheet === null ? [] : readRows(sheet, resolve(dirname(file.path)), issues);
  if (sheet !== null && jobs.length === 0 && !issues.hasErrors) {
    issues.addToFile(name, {
      code: 'empty-table',
      reason: 'The table has no jobs.',
      remedy: 'Add a row for each allocation that is wanted.',
    });
  }
  const found = issues.sorted();
  return issues.hasErrors ? { kind: 'rejected', issues: found } : { kind: 'jobs', jobs, issues: found };
}

function readRows(sheet: Sheet, folder: string, issues: IssueList): readonly Job[] {
  const at = findColumns(sheet, issues);
  const seen = new Map<string, number>();
  return sheet.records.flatMap((record): Job[] => {
    const cells = Object.fromEntries(
      COLUMNS.map((column) => [column, restore(record.cells[at.get(column) ?? -1] ?? '').trim()]),
    ) as Record<Column, string>;
    const report = reporter(sheet, record, at, issues);
    const options = readOptions(cells.options, report);
    // Some file systems do not tell upper from lower case.
    const earlier = seen.get(cells.job_id.toLowerCase());
    if (!JOB_ID.test(cells.job_id)) {
      report('job_id', 'bad-id', 'A job is named by letters, digits and . _ + -, at most 100.', 'Rename it.');
    } else if (earlier !== undefined) {
      report('job_id', 'duplicate-key', `Line ${earlier} has the same job.`, 'Give each job its own name.');
    }
    seen.set(cells.job_id.toLowerCase(), record.line);
    if (cells.programme === '') {
      report('programme', 'missing-value', 'A job needs a programme.', 'Fill in the folder of its tables.');
    }
    return options === null ? [] : [toJob(cells, folder, options)];
  });
}

function toJob(cells: Cells, folder: string, options: JobOptions): Job {
  const scenarios = cells.scenario.split(';').flatMap((each) => each.trim() || []);
  return {
    id: cells.job_id,
    programme: resolve(folder, cells.programme),
    scenarios: scenarios.map((each) => resolve(folder, each)),
    baseline: cells.baseline === '' ? null : resolve(folder, cells.baseline),
    seed: cells.seed === '' ? null : cells.seed,
    options,
  };
}

type Report = (
  column: Column,
  code: 'bad-id' | 'duplicate-key' | 'missing-value' | 'wrong-type',
  reason: string,
  remedy: string,
) => void;

function reporter(
  sheet: Sheet,
  record: SheetRecord,
  at: ReadonlyMap<Column, number>,
  issues: IssueList,
): Report {
  return (column, code, reason, remedy) => {
    const cell = at.get(column);
    const place =
      cell === undefined
        ? { line: record.line, column: null }
        : { line: record.line, column: sheet.locate(record, cell).column };
    const value = (cell === undefined ? '' : record.cells[cell]) || null;
    issues.add(sheet.file, () => ({ file: sheet.file, ...place }), value, { code, reason, remedy });
  };
}

function findColumns(sheet: Sheet, issues: IssueList): ReadonlyMap<Column, number> {
  const headers = sheet.header.cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  headers.forEach((header, cell) => {
    if (header === '' || COLUMNS.some((column) => column === header)) return;
    const place = (): Place => ({ file: sheet.file, ...sheet.locate(sheet.header, cell) });
    issues.add(sheet.file, place, header, {
      code: 'unknown-column',
      reason: `A table of jobs has no column "${header}"; it was not read.`,
      remedy: didYouMean(header, COLUMNS, `Delete it. ${COLUMNS_ARE}`),
    });
  });
  const at = new Map(
    COLUMNS.flatMap((column) => (headers.includes(column) ? [[column, headers.indexOf(column)]] : [])),
  );
  for (const column of ['job_id', 'programme'] as const) {
    if (at.has(column)) continue;
    issues.addToFile(sheet.file, {
      code: 'missing-column',
      reason: `The table has no column ${column}.`,
      remedy: COLUMNS_ARE,
    });
  }
  return at;
}

const COLUMNS_ARE = `Its columns are ${COLUMNS.join(', ')}.`;

const OPTION = /^(time_limit|explain_limit|backend)=(.+)$/;
const SECONDS = /^\d{1,6}(\.\d+)?$/;

function readOptions(text: string, report: Report): JobOptions | null {
  let options = DEFAULT_OPTIONS;
  let sound = true;
  for (const word of text.split(/[\s;,]+/).filter((each) => each !== '')) {
    const [, name, value = ''] = OPTION.exec(word) ?? [];
    if (name === 'backend' && (value === 'highs' || value === 'jslp'))
      options = { ...options, backend: value };
    else if (name === 'time_limit' && SECONDS.test(value) && Number(value) > 0) {
      options = { ...options, timeLimit: Number(value) };
    } else if (name === 'explain_limit' && SECONDS.test(value)) {
      options = { ...options, explainLimit: Number(value) };
    } else {
      report('options', 'wrong-type', `"${word}" is not an option of a job.`, OPTIONS_ARE);
      sound = false;
    }
  }
  return sound ? options : null;
}

const OPTIONS_ARE =
  'Options are time_limit=SECONDS, explain_limit=SECONDS and backend=highs or backend=jslp.';
