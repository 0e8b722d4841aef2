import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { LONGEST_TIMER_MS } from '../engine/longest-timer.ts';
import { describeError } from '../model/describe-error.ts';
import type { Limit } from '../model/limit.ts';
import type { Outcome } from '../program/outcome.ts';
import type { RunControl } from './executor.ts';
import { sharedClock, type WorkerOrder } from './order.ts';
import type { Progress, TaskKind, TaskOf } from './tasks.ts';

/** One task of a pool: its lines to the worker, its timers, and the best it has reported. */
export class RunningTask {
  /** Resolves once the task is over, whatever it came to. */
  readonly settled: Promise<void>;
  readonly #control: RunControl;
  readonly #graceMs: number;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #kill = new AbortController();
  readonly #until: number;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #onAbort = (): void => this.stop('interrupt');
  readonly #settle: () => void;
  #port: MessagePort | null = null;
  #limit: Limit | null = null;
  #failure: string | null = null;
  #best: Extract<Progress, { kind: 'incumbent' }> | null = null;
  #bound = -Infinity;

  constructor(control: RunControl, graceMs: number) {
    this.#control = control;
    this.#graceMs = graceMs;
    this.#until = sharedClock() + (control.deadlineMs ?? Infinity);
    let settle = (): void => undefined;
    this.settled = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
    if (control.deadlineMs !== undefined) this.#after(control.deadlineMs, () => this.stop('time'));
    if (control.signal?.aborted === true) this.stop('interrupt');
    control.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Aborted when the task is given up: its thread has to be terminated. */
  get kill(): AbortSignal {
    return this.#kill.signal;
  }

  /** Has a thread been given the task? */
  get posted(): boolean {
    return this.#port !== null;
  }

  /** The order for a worker, and the port that has to be transferred with it. */
  compose<Kind extends TaskKind>(
    kind: Kind,
    task: TaskOf<Kind>,
  ): { order: WorkerOrder<Kind>; port: MessagePort } {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (progress: Progress) => this.#note(progress));
    this.#port = port1;
    return { order: { kind, task, port: port2, stop: this.#stop, until: this.#until }, port: port2 };
  }

  /** Asks the task to hand over what it has, and gives it up when it has not after the grace. */
  stop(limit: Limit): void {
    if (this.#limit !== null) return;
    this.#limit = limit;
    // A worker knows its deadline by itself.
    if (limit === 'interrupt') Atomics.store(this.#stop, 0, 1);
    if (this.posted) this.#after(this.#graceMs, () => this.#kill.abort());
    else this.#kill.abort();
  }

  /** Gives the task up as lost. */
  fail(message: string): void {
    this.#failure = message;
    this.#kill.abort();
  }

  /** What is known of a task that ended with an error instead of a result. */
  explain(error: unknown): Outcome {
    this.drain();
    if (this.#failure !== null) return { kind: 'fault', message: this.#failure };
    const limit = this.#kill.signal.aborted ? this.#limit : limitOfError(error);
    if (limit === null) return { kind: 'fault', message: describeError(error) };
    if (this.#best === null) return { kind: 'unknown', limit, bound: this.#bound };
    const { point, objective } = this.#best;
    return { kind: 'incumbent', point, objective, bound: this.#bound, limit };
  }

  /** Takes in the progress that was posted before the end but is still on its way when the end is known. */
  drain(): void {
    if (this.#port === null) return;
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      this.#note(received.message);
    }
  }

  /** Frees timers and port. */
  release(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#control.signal?.removeEventListener('abort', this.#onAbort);
    this.#port?.close();
    this.#settle();
  }

  #note(progress: Progress): void {
    if (progress.kind === 'incumbent' && progress.objective < (this.#best?.objective ?? Infinity)) {
      this.#best = progress;
    }
    this.#bound = Math.max(this.#bound, progress.bound);
    this.#control.onProgress?.(progress);
  }

  /** What is further off than a timer can be set for never comes. */
  #after(milliseconds: number, act: () => void): void {
    if (milliseconds <= LONGEST_TIMER_MS) this.#timers.push(setTimeout(act, milliseconds));
  }
}

/** The limit behind an error of a worker thread, `null` when it is a fault. */
function limitOfError(error: unknown): Limit | null {
  if (!(error instanceof Error)) return null;
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null;
}
