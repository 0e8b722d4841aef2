import { once } from 'node:events';
import type { JobEngine } from '../batch/job.ts';
import { CALLED_OFF, cancelKey, connect, JOBS, loadQueuePackages, reportEachOutage } from './connect.ts';
import { decodeOrder, encodeResult } from './encode-message.ts';
import type { QueuedOrder } from './queue-engine.ts';

export interface WorkerOptions {
  /** `redis://host:port`. */
  readonly url: string;
  /** Carries the orders out; never on the thread that keeps in touch with the queue. */
  readonly engine: JobEngine;
  /** Seconds without a sign of life after which another worker takes a job over. */
  readonly lockSeconds: number;
  /** Aborts once the worker is to stop. */
  readonly stop: AbortSignal;
  /** A line of news; ids of jobs only. */
  readonly report: (news: string) => void;
}

const POLL_MS = 200;
/** How often a job may be found abandoned (its worker killed) before it counts as the job's own fault. */
const MOST_STALLS = 5;

/**
 * Takes orders from a queue until it is asked to stop, then finishes what it has begun. The lock of each job is renewed
 * while it is worked on, which is the sign of life that others go by. Throws `InputPathError` when there is no server.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { url, engine, lockSeconds, stop, report } = options;
  const packages = await loadQueuePackages();
  const redis = await connect(packages, url);
  const { UnrecoverableError, Worker } = packages.bullmq;
  const worker = new Worker<QueuedOrder, string>(
    JOBS,
    async (job) => {
      const id = job.id ?? '';
      report(`begins ${id}`);
      const abort = new AbortController();
      const polling = setInterval(() => {
        void redis.exists(cancelKey(id)).then((set) => {
          if (set === 1) abort.abort();
        }, ignoreUntilBack);
      }, POLL_MS);
      try {
        const result = await engine.run(await decodeOrder(job.data.order), abort.signal);
        // What is thrown is tried again, with back-off; what the tables are to blame for would only fail again.
        if (result.kind === 'stopped') throw new UnrecoverableError(CALLED_OFF);
        if (result.kind === 'failed') throw new Error(result.message);
        report(`ends ${id}`);
        return await encodeResult(result);
      } finally {
        clearInterval(polling);
      }
    },
    {
      connection: redis,
      concurrency: engine.lanes,
      lockDuration: lockSeconds * 1000,
      stalledInterval: lockSeconds * 1000,
      maxStalledCount: MOST_STALLS,
    },
  );
  const onError = reportEachOutage(redis, (trouble) => report(`waits for the queue: ${trouble}`));
  redis.on('error', onError);
  worker.on('error', onError);
  worker.on('failed', (job, error) => report(`could not do ${job?.id ?? 'a job'}: ${error.message}`));
  try {
    await worker.waitUntilReady();
    report('is ready');
    if (!stop.aborted) await once(stop, 'abort');
  } finally {
    await worker.close();
    await engine.close();
    redis.disconnect();
  }
}

/** While the server is away nobody can cancel; the connection itself reports its trouble. */
function ignoreUntilBack(): void {}
