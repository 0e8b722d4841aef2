import { Worker } from 'node:worker_threads';
import { LONGEST_TIMER_MS } from '../../../solver/engine/longest-timer.ts';
import { describeError } from '../../../solver/model/describe-error.ts';
import type { JobEngine, JobNews, JobOrder, JobResult } from './job.ts';
import type { ThreadSignals } from './job-thread.ts';

export interface LocalEngineOptions {
  /** Jobs side by side. */
  readonly threads: number;
  readonly peakMemoryMib: () => number;
  /** Milliseconds between asking an order to stop and ending its thread. */
  readonly graceMs?: number;
  /** Entry point of the threads; default: `job-thread.ts`. */
  readonly thread?: URL;
}

const JOB_THREAD = new URL('./job-thread.js', import.meta.url);
const DEFAULT_GRACE_MS = 5000;
const MEMORY_EVERY_MS = 250;
/**
 * Four times what V8 takes of itself. Collecting young objects is shared out over all cores, so that with a job on
 * each core every collection gets in the way of a neighbour: fewer of them are worth the memory.
 */
const YOUNG_HEAP_MIB = 192;

/**
 * Threads of this process, one order each at a time, kept from order to order. Whatever an order does to its
 * thread (a crash, memory used up, an endless loop) costs that order alone.
 */
export function openLocalEngine(options: LocalEngineOptions): JobEngine {
  const threads = new Set<JobThread>();
  let closed = false;
  return {
    lanes: options.threads,
    run: async (order, signal) => {
      if (signal.aborted || closed) return { kind: 'stopped' };
      // One may have died while it had nothing to do.
      for (const each of threads) if (!each.alive) threads.delete(each);
      const thread = [...threads].find(({ busy }) => !busy) ?? new JobThread(options);
      threads.add(thread);
      return await thread.run(order, signal);
    },
    close: async () => {
      closed = true;
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

class JobThread {
  alive = true;
  busy = false;
  readonly #worker: Worker;
  readonly #signals: ThreadSignals = {
    stop: new Int32Array(new SharedArrayBuffer(4)),
    memory: new Float64Array(new SharedArrayBuffer(8)),
  };
  readonly #options: LocalEngineOptions;

  constructor(options: LocalEngineOptions) {
    this.#options = options;
    // Loader flags of the main thread (a test runner's) have no place in a worker.
    this.#worker = new Worker(options.thread ?? JOB_THREAD, {
      workerData: this.#signals,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP_MIB },
    });
    const onEnd = (): void => {
      this.alive = false;
    };
    this.#worker.once('exit', onEnd);
    // Whatever happens to it while it has nothing to do is no matter of this process.
    this.#worker.on('error', onEnd);
  }

  async run(order: JobOrder, signal: AbortSignal): Promise<JobResult> {
    const { stop, memory } = this.#signals;
    this.busy = true;
    Atomics.store(stop, 0, 0);
    const look = (): void => {
      memory[0] = this.#options.peakMemoryMib();
    };
    look();
    const looking = setInterval(look, MEMORY_EVERY_MS);
    let killing: NodeJS.Timeout | undefined;
    const onAbort = (): void => {
      Atomics.store(stop, 0, 1);
      killing = setTimeout(() => void this.end(), this.#options.graceMs ?? DEFAULT_GRACE_MS);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    let watchdog: NodeJS.Timeout | undefined;
    const watch = (seconds: number): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(onAbort, Math.min(seconds * 1000, LONGEST_TIMER_MS));
    };
    watch(ALLOWANCE_SECONDS);
    const onRead = (timeLimit: number): void => watch(longestSeconds(order, timeLimit));
    try {
      return await this.#answer(order, { onRead, stopped: () => signal.aborted });
    } finally {
      this.busy = false;
      clearInterval(looking);
      clearTimeout(killing);
      clearTimeout(watchdog);
      signal.removeEventListener('abort', onAbort);
    }
  }

  async end(): Promise<void> {
    this.alive = false;
    await this.#worker.terminate();
  }

  async #answer(
    order: JobOrder,
    { onRead, stopped }: { readonly onRead: (timeLimit: number) => void; readonly stopped: () => boolean },
  ): Promise<JobResult> {
    return await new Promise((resolve) => {
      const settle = (result: JobResult): void => {
        this.#worker.off('message', onNews);
        this.#worker.off('error', onError);
        this.#worker.off('exit', onExit);
        resolve(result.kind === 'stopped' && !stopped() ? { kind: 'failed', message: TOO_LONG } : result);
      };
      const onNews = (news: JobNews): void => {
        if (news.kind === 'read') onRead(news.timeLimit);
        else settle(news);
      };
      const onError = (error: unknown): void => {
        settle({ kind: 'failed', message: describeError(error) });
      };
      const onExit = (): void => settle({ kind: 'stopped' });
      this.#worker.on('message', onNews);
      this.#worker.on('error', onError);
      this.#worker.on('exit', onExit);
      this.#worker.postMessage(order);
    });
  }
}

const TOO_LONG = 'It took far longer than its time limit and was ended.';
/** Reading has no limit of its own, nor have formulating and verifying. */
const ALLOWANCE_SECONDS = 600;

/** Seconds after which an order that was read has hung. */
function longestSeconds({ options }: JobOrder, timeLimit: number): number {
  return 3 * timeLimit + (options.explainLimit ?? 0) + ALLOWANCE_SECONDS;
}
