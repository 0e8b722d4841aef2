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

interface OrderContext {
  readonly openEngine: () => Promise<JobEngine>;
  /** By key; what is finished is added. */
  readonly results: Map<string, CarriedOut>;
  readonly store: RunStore;
  readonly journal: Journal;
  readonly log: BatchLog;
  readonly host: BatchHost;
  /** Distinct orders of the batch, those done by an earlier start included. */
  readonly total: number;
}

/**
 * Carries orders out side by side, begun in the order given, as many at a time as the engine has lanes. A run counts
 * once it has been verified again here and lies whole in the store. Returns whether the user has asked to stop.
 */
export async function carryOutOrders(queue: readonly QueuedOrder[], context: OrderContext): Promise<boolean> {
  const { results, host } = context;
  const work = queue.reduce((sum, { order }) => sum + sizeOf(order), 0);
  let [running, completed, next] = [0, 0, 0];
  const report = (): void => {
    const failed = [...results.values()].filter(({ kind }) => kind !== 'run').length;
    const share = work === 0 ? 1 : completed / work;
    host.onProgress({ total: context.total, done: results.size, failed, running, share });
  };
  report();
  if (queue.length === 0) return false;
  const engine = await context.openEngine();
  const failure = new AbortController();
  const signal = AbortSignal.any([host.stop, failure.signal]);
  const takeTurns = async (): Promise<void> => {
    for (let item = queue[next]; item !== undefined && !signal.aborted; item = queue[next]) {
      next += 1;
      running += 1;
      report();
      const result = await carryOut(item, engine, { ...context, signal });
      running -= 1;
      completed += sizeOf(item.order);
      if (result !== null) results.set(item.order.key, result);
      report();
    }
  };
  const lanes = Array.from({ length: Math.min(engine.lanes, queue.length) }, takeTurns);
  try {
    await Promise.all(lanes);
  } finally {
    // Where one lane fails (a full disk), the others end before anything is closed that they use.
    failure.abort();
    await Promise.allSettled(lanes);
    await engine.close();
  }
  return host.stop.aborted && queue.some(({ order }) => !results.has(order.key));
}

/** `null`: stopped. */
async function carryOut(
  { job, order }: QueuedOrder,
  engine: JobEngine,
  { store, journal, log, signal }: OrderContext & { readonly signal: AbortSignal },
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
