import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DEFAULT_MEMORY_BUDGET } from '../backends/guard.ts';
import type { BackendChoice } from '../backends/load.ts';
import { describeError } from '../model/describe-error.ts';
import type { Executor, RunControl } from './executor.ts';
import type { WorkerSettings } from './order.ts';
import { RunningTask } from './running-task.ts';
import { FALLBACKS, type ResultOf, type TaskKind, type TaskOf } from './tasks.ts';
import { Turnstile } from './turnstile.ts';

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
/** Room for short-lived objects in a worker: half of the default costs no time, and each worker 20 MiB less. */
const WORKER_YOUNG_MIB = 24;
const WORKER = new URL('./worker.js', import.meta.url);
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
  /**
   * Tasks wait here, not in piscina: its queue does not count tasks that can be aborted, and leaves those
   * behind an aborted one waiting for a thread that nobody starts.
   */
  readonly #turnstile: Turnstile;
  readonly #tasks = new Set<RunningTask>();
  #ended: Promise<void> | null = null;

  constructor(options: PoolOptions) {
    this.threads = options.threads ?? availableParallelism();
    this.#graceMs = options.graceMs ?? DEFAULT_GRACE_MS;
    this.#capacity = this.threads + (options.maxQueue ?? DEFAULT_MAX_QUEUE);
    this.#turnstile = new Turnstile(this.threads);
    const settings: WorkerSettings = {
      backend: options.backend,
      memoryBudget: options.memoryBudget ?? DEFAULT_MEMORY_BUDGET,
    };
    this.#piscina = new Piscina({
      filename: fileURLToPath(options.workerFile ?? WORKER),
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
      resourceLimits: {
        maxYoungGenerationSizeMb: WORKER_YOUNG_MIB,
        ...(options.workerHeapMib === undefined ? {} : { maxOldGenerationSizeMb: options.workerHeapMib }),
      },
    });
    // A thread that dies without a task (while starting, while idle) is reported here and nowhere else.
    this.#piscina.on('error', (error: unknown) => this.#failStranded(describeError(error)));
  }

  async run<Kind extends TaskKind>(
    kind: Kind,
    task: TaskOf<Kind>,
    control: RunControl = {},
  ): Promise<ResultOf<Kind>> {
    if (this.#ended !== null) return FALLBACKS[kind](task, { kind: 'fault', message: 'the pool is closed' });
    if (this.#tasks.size >= this.#capacity) {
      return FALLBACKS[kind](task, { kind: 'unknown', limit: 'refused', bound: -Infinity });
    }
    const running = new RunningTask(control, this.#graceMs);
    this.#tasks.add(running);
    try {
      return await this.#post(running, kind, task);
    } catch (error) {
      return FALLBACKS[kind](task, running.explain(error));
    } finally {
      this.#tasks.delete(running);
      running.release();
    }
  }

  close(): Promise<void> {
    this.#ended ??= this.#shutDown();
    return this.#ended;
  }

  async #post<Kind extends TaskKind>(
    running: RunningTask,
    kind: Kind,
    task: TaskOf<Kind>,
  ): Promise<ResultOf<Kind>> {
    await this.#turnstile.enter(running.kill);
    try {
      const { order, port } = running.compose(kind, task);
      const result: ResultOf<Kind> = await this.#piscina.run(order, {
        transferList: [port],
        signal: running.kill,
      });
      running.drain();
      return result;
    } finally {
      this.#turnstile.leave();
    }
  }

  /** Piscina's own `close` waits for a spinning task for ever: ask, wait for the grace, then terminate. */
  async #shutDown(): Promise<void> {
    for (const running of this.#tasks) running.stop('interrupt');
    await Promise.all([...this.#tasks].map((running) => running.settled));
    await this.#piscina.destroy();
  }

  /** Tasks posted while no thread is left would wait for ever. */
  #failStranded(message: string): void {
    if (this.#piscina.threads.length > 0) return;
    for (const running of this.#tasks) if (running.posted) running.fail(message);
  }
}
