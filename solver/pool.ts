import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { BackendChoice } from './backends/load.ts';
import { describeError, type Executor, type RunControl } from './executor.ts';
import { DEFAULT_MEMORY_BUDGET } from './guard.ts';
import { sharedClock, type WorkerOrder, type WorkerSettings } from './order.ts';
import type { Limit, Outcome } from './outcome.ts';
import { FALLBACKS, type Progress, type ResultOf, type TaskKind, type TaskOf } from './tasks.ts';

export interface PoolOptions {
  readonly backend: BackendChoice;
  /** Worker threads, started when first needed; default: one a core. */
  readonly threads?: number;
  /** Tasks that may wait for a thread; one more is refused. */
  readonly maxQueue?: number;
  /** Bytes one program may need; see `guardBackend`. */
  readonly memoryBudget?: number;
  /** JavaScript heap of a worker in MiB. WebAssembly memory is not counted in it: see `memoryBudget`. */
  readonly workerHeapMib?: number;
  /** Milliseconds between asking a task to stop and terminating its thread. */
  readonly graceMs?: number;
  /** Entry point of the workers; for tests. */
  readonly workerFile?: URL;
}

/** HiGHS looks at its interrupt between nodes and iterations: within 0.15 s as measured, with room for large ones. */
const DEFAULT_GRACE_MS = 1000;
const DEFAULT_MAX_QUEUE = 10_000;
/** An idle thread keeps its loaded runtime this long. It never keeps the process alive. */
const IDLE_TIMEOUT_MS = 60_000;

/** Worker threads behind `Executor`: nothing a task does can harm more than the task. */
export function openPool(options: PoolOptions): Executor {
  return new Pool(options);
}

class Pool implements Executor {
  readonly threads: number;
  readonly #piscina: Piscina;
  readonly #graceMs: number;
  readonly #capacity: number;
  readonly #running = new Set<RunningTask>();
  #closing: Promise<void> | null = null;

  constructor(options: PoolOptions) {
    this.threads = options.threads ?? availableParallelism();
    this.#graceMs = options.graceMs ?? DEFAULT_GRACE_MS;
    this.#capacity = this.threads + (options.maxQueue ?? DEFAULT_MAX_QUEUE);
    const settings: WorkerSettings = {
      backend: options.backend,
      memoryBudget: options.memoryBudget ?? DEFAULT_MEMORY_BUDGET,
    };
    this.#piscina = new Piscina({
      filename: fileURLToPath(options.workerFile ?? builtWorker()),
      name: 'runOrder',
      minThreads: 0,
      maxThreads: this.threads,
      // With more than one, aborting a task would take its neighbours along.
      concurrentTasksPerWorker: 1,
      idleTimeout: IDLE_TIMEOUT_MS,
      // Loader flags of the main thread (a test runner's) have no place in a worker.
      execArgv: [],
      workerData: settings,
      recordTiming: false,
      ...(options.workerHeapMib === undefined
        ? {}
        : { resourceLimits: { maxOldGenerationSizeMb: options.workerHeapMib } }),
    });
    // A thread that dies without a task (while starting, while idle) is reported here and nowhere else.
    this.#piscina.on('error', (error: unknown) => this.#failStranded(describeError(error)));
  }

  async run<Kind extends TaskKind>(
    kind: Kind,
    task: TaskOf<Kind>,
    control: RunControl = {},
  ): Promise<ResultOf<Kind>> {
    if (this.#closing !== null)
      return FALLBACKS[kind](task, { kind: 'fault', message: 'the pool is closed' });
    // Piscina's own `maxQueue` does not count tasks that can be aborted.
    if (this.#running.size >= this.#capacity) {
      return FALLBACKS[kind](task, { kind: 'unknown', limit: 'refused', bound: -Infinity });
    }
    const running = new RunningTask(control, this.#graceMs);
    this.#running.add(running);
    try {
      return await running.post(this.#piscina, kind, task);
    } catch (error) {
      return FALLBACKS[kind](task, running.explain(error));
    } finally {
      this.#running.delete(running);
      running.release();
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  /** Piscina's own `close` waits for a spinning task for ever: ask, wait for the grace, then terminate. */
  async #shutDown(): Promise<void> {
    for (const running of this.#running) running.stop('interrupt');
    await Promise.all([...this.#running].map((running) => running.settled));
    await this.#piscina.destroy();
  }

  /** Without a thread left, tasks in the queue would wait for ever. */
  #failStranded(message: string): void {
    if (this.#piscina.threads.length > 0) return;
    for (const running of this.#running) running.fail(message);
  }
}

/** One task in flight: its lines to the worker, its timers, and the best it has reported. */
class RunningTask {
  readonly settled: Promise<void>;
  readonly #control: RunControl;
  readonly #graceMs: number;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #kill = new AbortController();
  readonly #until: number;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #onAbort = (): void => this.stop('interrupt');
  #port: MessagePort | null = null;
  #settle: () => void = () => undefined;
  #limit: Limit | null = null;
  #failure: string | null = null;
  #best: Extract<Progress, { kind: 'incumbent' }> | null = null;
  #bound = -Infinity;

  constructor(control: RunControl, graceMs: number) {
    this.#control = control;
    this.#graceMs = graceMs;
    this.#until = sharedClock() + (control.deadlineMs ?? Infinity);
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    if (control.deadlineMs !== undefined) this.#after(control.deadlineMs, () => this.stop('time'));
    if (control.signal?.aborted === true) this.stop('interrupt');
    control.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  async post<Kind extends TaskKind>(
    piscina: Piscina,
    kind: Kind,
    task: TaskOf<Kind>,
  ): Promise<ResultOf<Kind>> {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (progress: Progress) => this.#note(progress));
    port1.unref();
    const order: WorkerOrder<Kind> = { kind, task, port: port2, stop: this.#stop, until: this.#until };
    const result: ResultOf<Kind> = await piscina.run(order, {
      transferList: [port2],
      signal: this.#kill.signal,
    });
    this.#drain();
    return result;
  }

  /** Asks the task to hand over what it has; terminates its thread when it has not after the grace. */
  stop(limit: Limit): void {
    if (this.#limit !== null) return;
    this.#limit = limit;
    // The worker knows its deadline by itself.
    if (limit === 'interrupt') Atomics.store(this.#stop, 0, 1);
    this.#after(this.#graceMs, () => this.#kill.abort());
  }

  /** Gives the task up as lost. */
  fail(message: string): void {
    this.#failure = message;
    this.#kill.abort();
  }

  /** What is known of a task whose thread gave no result. */
  explain(error: unknown): Outcome {
    this.#drain();
    if (this.#failure !== null) return { kind: 'fault', message: this.#failure };
    const limit = this.#kill.signal.aborted ? this.#limit : limitOfError(error);
    if (limit === null) return { kind: 'fault', message: describeError(error) };
    if (this.#best === null) return { kind: 'unknown', limit, bound: this.#bound };
    const { point, objective } = this.#best;
    return { kind: 'incumbent', point, objective, bound: this.#bound, limit };
  }

  release(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#control.signal?.removeEventListener('abort', this.#onAbort);
    this.#port?.close();
    this.#settle();
  }

  /** Progress posted before the end may still be on its way when the end is known. */
  #drain(): void {
    if (this.#port === null) return;
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      this.#note(received.message);
    }
  }

  #note(progress: Progress): void {
    if (progress.kind === 'incumbent' && progress.objective < (this.#best?.objective ?? Infinity))
      this.#best = progress;
    this.#bound = Math.max(this.#bound, progress.bound);
    this.#control.onProgress?.(progress);
  }

  #after(milliseconds: number, act: () => void): void {
    // A timer cannot hold more than 2³¹ − 1; a deadline a month away is no deadline.
    if (milliseconds > 2 ** 31 - 1) return;
    this.#timers.push(setTimeout(act, milliseconds));
  }
}

/** The limit behind an error of piscina's, `null` when it is a fault. */
function limitOfError(error: unknown): Limit | null {
  if (!(error instanceof Error)) return null;
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null;
}

/** Workers run built JavaScript; from the sources (in tests) that is the last build. */
function builtWorker(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? '../dist/solver/worker.js' : './worker.js',
    import.meta.url,
  );
}
