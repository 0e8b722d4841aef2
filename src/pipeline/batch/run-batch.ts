import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderBatchPage } from '../../report/batch/batch-page.ts';
import {
  type BatchReport,
  type JobReport,
  structureBatch,
  tabulateBatch,
} from '../../report/batch/batch-summary.ts';
import { tabulateGrid, tabulatePeople } from '../../report/batch/grid-table.ts';
import type { Fairness } from '../../report/facts/fairness.ts';
import { renderCsv } from '../../report/text/csv.ts';
import { describeIssue } from '../../report/text/problems.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { lockFolder, type Owner } from '../disk/lock-folder.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { findPackageRoot } from '../disk/package-root.ts';
import { refuseGround } from '../disk/refuse-ground.ts';
import { renderJson } from '../record/render-outputs.ts';
import { arrangeFairly } from './arrange-orders.ts';
import type { BatchHost } from './batch-host.ts';
import { type CarriedOut, carryOutOrders } from './carry-out-orders.ts';
import type { Job, JobEngine, JobOrder } from './job.ts';
import { openJournal } from './journal.ts';
import { cachedLoader, packJob, sizeOf } from './pack-job.ts';
import { publishRound, REPORT_FILE, readLatest, retainRounds } from './publish-round.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { openStore, type RunStore } from './run-store.ts';
import { openLog } from './write-log.ts';

export interface BatchRequest {
  readonly jobs: readonly Job[];
  /** Folder of all rounds. */
  readonly out: string;
  /** Rounds to keep, the new one included. */
  readonly keep: number;
  /** When it starts, as `2026-11-21T020000Z`; names the round and its log. */
  readonly stamp: string;
}

export type BatchResult =
  | { readonly kind: 'locked'; readonly owner: Owner }
  | {
      readonly kind: 'finished';
      readonly report: BatchReport;
      readonly folder: string;
      /** Jobs that this start has solved; the others were done before. */
      readonly solved: number;
      /** Nothing has changed since the latest round, so that no new one was made. */
      readonly unchanged: boolean;
    }
  /** Asked to stop; what is done is kept, and the next start goes on from there. */
  | { readonly kind: 'stopped'; readonly done: number; readonly total: number };

/**
 * Carries out a batch: what was done before is not done again, what fails stops nobody else, and the round
 * appears at once when all is through. A kill at any moment costs the jobs that were running. Throws `InputPathError` when
 * nothing can be written in `out`.
 */
export async function runBatch(
  request: BatchRequest,
  openEngine: () => Promise<JobEngine>,
  host: BatchHost,
): Promise<BatchResult> {
  const refusal = (await refuseForeign(request.out)) ?? (await refuseGround(request.out, request.stamp));
  if (refusal !== null) throw new InputPathError(refusal);
  const lock = await lockFolder(request.out, host);
  if (lock.kind === 'taken') return { kind: 'locked', owner: lock.owner };
  try {
    return await runLocked(request, openEngine, host);
  } finally {
    await lock.release();
  }
}

async function runLocked(
  { jobs, out, keep, stamp }: BatchRequest,
  openEngine: () => Promise<JobEngine>,
  host: BatchHost,
): Promise<BatchResult> {
  const { version } = await findPackageRoot();
  const log = openLog(join(out, 'logs'), stamp);
  log.info('batch-started', { jobs: jobs.length, version });
  const stored = join(out, '.runs');
  await makeFolder(stored);
  const store = openStore(stored);
  const journal = await openJournal(out);
  try {
    const packed = await packJobs(jobs, version);
    const orders = new Map(
      packed.flatMap(({ job, order }) => (order === null ? [] : [[order.key, { job, order }]])),
    );
    const results = new Map<string, CarriedOut>();
    for (const key of orders.keys()) {
      const run = await store.find(key);
      const recorded = journal.done.get(key);
      if (run !== null && (recorded === undefined || recorded === run.digest))
        results.set(key, { kind: 'run', ...run });
    }
    const missing = [...orders.values()].filter(({ order }) => !results.has(order.key));
    const queue = arrangeFairly(missing, ({ order }) => sizeOf(order));
    const stopped = await carryOutOrders(queue, {
      openEngine,
      results,
      store,
      journal,
      log,
      host,
      total: orders.size,
    });
    if (stopped) {
      log.info('batch-stopped', { done: results.size, jobs: jobs.length });
      return { kind: 'stopped', done: results.size, total: orders.size };
    }
    const report = describe(packed, results);
    const made = await conclude({ out, keep, stamp }, report, store);
    const solved = queue.filter(({ order }) => results.get(order.key)?.kind === 'run').length;
    log.info('batch-finished', { jobs: jobs.length, solved, round: made.folder });
    return { kind: 'finished', report, solved, ...made };
  } finally {
    await journal.close();
  }
}

interface PackedJob {
  readonly job: Job;
  /** `null` when a path of the job leads nowhere. */
  readonly order: JobOrder | null;
  readonly problem: string | null;
}

async function packJobs(jobs: readonly Job[], version: string): Promise<readonly PackedJob[]> {
  const load = cachedLoader();
  const packed: PackedJob[] = [];
  for (const job of jobs) {
    try {
      packed.push({ job, order: await packJob(job, load, version), problem: null });
    } catch (error) {
      if (!(error instanceof InputPathError)) throw error;
      packed.push({ job, order: null, problem: error.message });
    }
  }
  return packed;
}

function describe(packed: readonly PackedJob[], results: ReadonlyMap<string, CarriedOut>): BatchReport {
  const jobs = packed.map(({ job, order, problem }) => {
    const result: CarriedOut | undefined = order === null ? undefined : results.get(order.key);
    return describeJob({ job: job.id, key: order?.key ?? '' }, result, problem);
  });
  return { schema: 'placewright.batch/1', jobs };
}

function describeJob(
  job: Pick<JobReport, 'job' | 'key'>,
  result: CarriedOut | undefined,
  problem: string | null,
): JobReport {
  const none = { ...job, digest: null, facts: null };
  switch (result?.kind) {
    case undefined:
      return { ...none, outcome: 'rejected-input', problems: problem === null ? [] : [problem] };
    case 'run':
      return {
        ...job,
        digest: result.digest,
        facts: result.facts,
        outcome: result.facts.outcome,
        problems: [],
      };
    case 'rejected-input': {
      const errors = result.issues.filter(({ severity }) => severity === 'error');
      return { ...none, outcome: 'rejected-input', problems: errors.map(describeIssue) };
    }
    case 'failed':
      return { ...none, outcome: 'failed', problems: [result.message] };
  }
}

/** Publishes the round unless it would say what the latest one says, and clears away what is no longer kept. */
async function conclude(
  { out, keep, stamp }: Pick<BatchRequest, 'out' | 'keep' | 'stamp'>,
  report: BatchReport,
  store: RunStore,
): Promise<{ readonly folder: string; readonly unchanged: boolean }> {
  const text = renderJson(structureBatch(report));
  const latest = await readLatest(out);
  const unchanged = latest !== null && latest.text === text;
  const folder = unchanged
    ? latest.folder
    : await publishRound(out, stamp, {
        report,
        files: new Map([
          [REPORT_FILE, text],
          ['summary.csv', renderCsv(tabulateBatch(report))],
          ['index.html', renderBatchPage(report)],
          ...(await compareJobs(report, store)),
        ]),
        runs: new Map(
          report.jobs.flatMap(({ job, key, facts }) => (facts === null ? [] : [[job, store.folderOf(key)]])),
        ),
      });
  const rounds = await retainRounds(out, keep);
  await store.prune(await keysOf(out, rounds));
  return { folder, unchanged };
}

/** Who gains and who loses from job to job; nothing when there are not two to compare. */
async function compareJobs(
  report: BatchReport,
  store: RunStore,
): Promise<readonly (readonly [string, string])[]> {
  const people = new Map<string, ReadonlyMap<string, number>>();
  for (const { job, key, facts } of report.jobs) {
    if (facts === null || !('fairness.json' in facts.files)) continue;
    const text = await readFile(join(store.folderOf(key), 'fairness.json'), 'utf8');
    const { rotators } = JSON.parse(text) as Pick<Fairness, 'rotators'>;
    people.set(job, new Map(rotators.map((own) => [own.rotator_id, own.programme_dissatisfaction])));
  }
  if (people.size < 2) return [];
  return [
    ['comparison.csv', renderCsv(tabulateGrid(report, people))],
    ['people.csv', renderCsv(tabulatePeople(report, people))],
  ];
}

async function keysOf(out: string, rounds: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const round of rounds) {
    const { jobs } = JSON.parse(await readFile(join(out, round, REPORT_FILE), 'utf8')) as {
      readonly jobs: readonly { readonly key: string }[];
    };
    for (const { key } of jobs) keys.add(key);
  }
  return keys;
}
