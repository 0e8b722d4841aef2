import { describeError } from '../../../solver/model/describe-error.ts';
import type { Issue } from '../../domain/issue.ts';
import { readRun } from '../kept-run/open-run.ts';
import { reviewRun } from '../review/verify-run.ts';
import type { BatchHost } from './batch-host.ts';
import type { Job, JobEngine, JobOrder, JobResult } from './job.ts';
import type { Journal } from './journal.ts';
import { sizeOf } from './pack-job.ts';
import type { RunStore, StoredRun } from './run-store.ts';
import type { BatchLog } from './write-log.ts';

/** What an order came to once its run, if there is one, was verified and stored. */
export type CarriedOut =
  | ({ readonly kind: 'run' } & StoredRun)
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface QueuedOrder {
  /** The first job that asks for it. */
  readonly job: Job;
  readonly order: JobOrder;
}

interface Means {
  readonly openEngine: () => Promise<JobEngine>;
  /** By key; what is finished is added. */
  readonly results: Map<string, CarriedOut>;
  readonly store: RunStore;
  readonly journal: Journal;
  readonly log: BatchLog;
  readonly host: BatchHost;
  readonly total: number;
}

const POLL_MS = 100;

/**
 * Carries orders out side by side, begun in the order given, as many at a time as the engine has lanes. A run counts
 * once it has been verified again here and lies whole in the store. Returns whether the user has asked to stop.
 */
export async function carryOutOrders(queue: readonly QueuedOrder[], means: Means): Promise<boolean> {
  const { results, host } = means;
  const abort = new AbortController();
  const work = queue.reduce((sum, { order }) => sum + sizeOf(order), 0);
  let [running, through, next] = [0, 0, 0];
  const tell = (): void => {
    const failed = [...results.values()].filter(({ kind }) => kind !== 'run').length;
    const share = work === 0 ? 1 : through / work;
    host.onProgress({ total: means.total, done: results.size, failed, running, share });
  };
  tell();
  if (queue.length === 0) return false;
  const engine = await means.openEngine();
  let stopAsked = false;
  const polling = setInterval(() => {
    stopAsked ||= host.interrupted();
    if (stopAsked) abort.abort();
  }, POLL_MS);
  const takeTurns = async (): Promise<void> => {
    for (let item = queue[next]; item !== undefined && !abort.signal.aborted; item = queue[next]) {
      next += 1;
      running += 1;
      tell();
      const result = await carryOut(item, engine, { ...means, signal: abort.signal });
      running -= 1;
      through += sizeOf(item.order);
      if (result !== null) results.set(item.order.key, result);
      tell();
    }
  };
  const lanes = Array.from({ length: Math.min(engine.lanes, queue.length) }, takeTurns);
  try {
    await Promise.all(lanes);
  } finally {
    clearInterval(polling);
    // Where one lane fails (a full disk), the others end before anything is closed that they use.
    abort.abort();
    await Promise.allSettled(lanes);
    await engine.close();
  }
  return stopAsked && queue.some(({ order }) => !results.has(order.key));
}

/** `null`: stopped. */
async function carryOut(
  { job, order }: QueuedOrder,
  engine: JobEngine,
  { store, journal, log, signal }: Means & { readonly signal: AbortSignal },
): Promise<CarriedOut | null> {
  await journal.append({ event: 'begun', key: order.key, job: job.id });
  const started = performance.now();
  const result = await accept(await engine.run(order, signal), order.key, store);
  if (result === null) return null;
  const outcome = result.kind === 'run' ? result.facts.outcome : result.kind;
  const run = result.kind === 'run' ? result.digest : null;
  await journal.append({ event: 'done', key: order.key, job: job.id, outcome, run });
  const seconds = Math.round(performance.now() - started) / 1000;
  if (result.kind === 'run') log.info('job-done', { job: job.id, key: order.key, outcome, seconds });
  else {
    const why = result.kind === 'failed' ? result.message : (result.issues[0]?.code ?? null);
    log.error('job-failed', { job: job.id, key: order.key, outcome, why, seconds });
  }
  return result;
}

async function accept(result: JobResult, key: string, store: RunStore): Promise<CarriedOut | null> {
  switch (result.kind) {
    case 'stopped':
      return null;
    case 'rejected-input':
    case 'failed':
      return result;
    case 'run': {
      const finding = await findFault(key, result.files);
      if (finding !== null) return { kind: 'failed', message: `The run does not stand: ${finding}` };
      return { kind: 'run', ...(await store.put(key, result.files)) };
    }
  }
}

/** The first thing that speaks against a run, wherever it was made; `null` = it stands. */
async function findFault(key: string, files: ReadonlyMap<string, Uint8Array>): Promise<string | null> {
  try {
    const { claims } = await reviewRun(readRun(key, files));
    return claims.find(({ findings }) => findings.length > 0)?.findings[0] ?? null;
  } catch (error) {
    return describeError(error);
  }
}
