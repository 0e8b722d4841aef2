import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { JobEngine, JobOrder, JobResult } from '../batch/job.ts';
import {
  CALLED_OFF,
  cancelKey,
  connect,
  DEAD_LETTERS,
  JOBS,
  loadQueuePackages,
  reportEachOutage,
} from './connect.ts';
import { decodeResult, encodeOrder } from './encode-message.ts';

export interface QueueEngineOptions {
  /** `redis://host:port`. */
  readonly url: string;
  /** Called once each time the server goes away; the engine waits for it to come back. */
  readonly onTrouble: (message: string) => void;
}

/** Payload of a queued job. */
export interface QueuedOrder {
  readonly order: string;
}

const ATTEMPTS = 3;
const FIRST_RETRY_MS = 1000;
/** How long a server that does not answer may keep those waiting who want to leave. */
const LEAVING_MS = 2000;
/** How often a job's state is asked for. Events would be quicker, and are lost when the server restarts. */
const POLL_MS = 200;
/** How often a job may be lost to a server that was emptied. */
const MOST_LOSSES = 5;
const LOST = `The queue has lost the job ${MOST_LOSSES + 1} times.`;
const KEEP_RESULTS_SECONDS = 86_400;
const FORGET_CANCEL_SECONDS = 86_400;

/**
 * Orders as jobs of a BullMQ queue, for workers anywhere. A job is named by its order's key, so that the same order is
 * queued once however often it is asked for; a result stays for a day, and a batch that starts again finds it. What fails
 * at every attempt is entered among the dead letters.
 */
export async function openQueueEngine({ url, onTrouble }: QueueEngineOptions): Promise<JobEngine> {
  const packages = await loadQueuePackages();
  const redis = await connect(packages, url);
  const onError = reportEachOutage(redis, onTrouble);
  redis.on('error', onError);
  const { Queue: JobQueue } = packages.bullmq;
  const queue = new JobQueue<QueuedOrder, string>(JOBS, { connection: redis });
  const dead = new JobQueue(DEAD_LETTERS, { connection: redis });
  for (const each of [queue, dead]) each.on('error', onError);
  return {
    lanes: Number.POSITIVE_INFINITY,
    run: async (order, signal) => {
      if (signal.aborted) return { kind: 'stopped' };
      const id = `order-${order.key}`;
      const carryOut = async (): Promise<JobResult> => {
        await redis.del(cancelKey(id));
        const result = await follow(queue, id, {
          signal,
          submit: async () => await submit(queue, id, order),
        });
        // Called off before it was asked for again, and its worker has let go of it only now.
        if (result.kind === 'failed' && result.message === CALLED_OFF) return await carryOut();
        if (result.kind === 'failed') await bury(dead, id, result.message);
        return result;
      };
      const result = await Promise.race([carryOut(), stopAt(signal)]);
      if (result.kind === 'stopped') await Promise.race([cancel(redis, queue, id), patience()]);
      return result;
    },
    close: async () => {
      await Promise.race([Promise.all([queue.close(), dead.close()]), patience()]);
      redis.disconnect();
    },
  };
}

/** Settles when the signal comes, so that nobody waits for a server that is away. One listener for all orders of a batch. */
function stopAt(signal: AbortSignal): Promise<JobResult> {
  const known = STOPS.get(signal);
  if (known !== undefined) return known;
  const stop = once(signal, 'abort').then((): JobResult => ({ kind: 'stopped' }));
  STOPS.set(signal, stop);
  return stop;
}

const STOPS = new WeakMap<AbortSignal, Promise<JobResult>>();

/** Keeps no process alive: what is waited for does. */
async function patience(): Promise<void> {
  await sleep(LEAVING_MS, undefined, { ref: false });
}

/** Queues an order, or finds it queued. One that failed before is tried anew. */
async function submit(queue: Queue<QueuedOrder, string>, id: string, order: JobOrder): Promise<void> {
  const earlier = await queue.getJob(id);
  if (earlier !== undefined && (await earlier.isFailed())) await earlier.remove();
  await queue.add(
    'order',
    { order: await encodeOrder(order) },
    {
      jobId: id,
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: FIRST_RETRY_MS },
      removeOnComplete: { age: KEEP_RESULTS_SECONDS },
    },
  );
}

/** Submits an order and waits for its result. A server that was emptied meanwhile is told of the order again. */
async function follow(
  queue: Queue<QueuedOrder, string>,
  id: string,
  { signal, submit }: { readonly signal: AbortSignal; readonly submit: () => Promise<void> },
): Promise<JobResult> {
  await submit();
  let losses = 0;
  while (!signal.aborted) {
    const state = await queue.getJobState(id);
    if (state === 'completed') {
      const job = await queue.getJob(id);
      if (job !== undefined) return await decodeResult(job.returnvalue);
    }
    if (state === 'failed') {
      const reason = (await queue.getJob(id))?.failedReason ?? 'no reason is known';
      return { kind: 'failed', message: reason };
    }
    if (state === 'unknown') {
      losses += 1;
      if (losses > MOST_LOSSES) return { kind: 'failed', message: LOST };
      await submit();
    }
    await sleep(POLL_MS);
  }
  return { kind: 'stopped' };
}

/** A worker that has it already looks for the key; nobody else will take it. */
async function cancel(redis: Redis, queue: Queue<QueuedOrder, string>, id: string): Promise<void> {
  await redis.set(cancelKey(id), '1', 'EX', FORGET_CANCEL_SECONDS);
  const job = await queue.getJob(id);
  if (job !== undefined && !(await job.isActive())) await job.remove();
}

async function bury(dead: Queue, id: string, reason: string): Promise<void> {
  const earlier = await dead.getJob(id);
  if (earlier !== undefined) await earlier.remove();
  await dead.add('dead-letter', { reason }, { jobId: id });
}
