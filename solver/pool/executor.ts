import { describeError } from '../model/describe-error.ts';
import type { Backend } from '../program/backend.ts';
import { handleTask } from './handlers.ts';
import type { TaskContext } from './task-context.ts';
import { FALLBACKS, type Progress, type ResultOf, type TaskKind, type TaskOf } from './tasks.ts';

/** Runs tasks: on the calling thread (`inlineExecutor`) or in worker threads (`openPool`). */
export interface Executor {
  /** Tasks that run side by side. */
  readonly threads: number;
  /** Never rejects: a crash, a kill or a full queue is an outcome of the task's own kind. */
  run<Kind extends TaskKind>(kind: Kind, task: TaskOf<Kind>, control?: RunControl): Promise<ResultOf<Kind>>;
  /** Stops what is running (each task hands over what it has) and frees all threads. Idempotent. */
  close(): Promise<void>;
}

export interface RunControl {
  /** Aborting asks the task to stop and hand over its best point. */
  readonly signal?: AbortSignal;
  /** Milliseconds from the call, waiting included, until the task must have stopped. */
  readonly deadlineMs?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Runs each task at once on the calling thread, which it blocks: for threads that have a job to themselves, for tests and
 * for libraries. Signal and deadline are soft here: the back end polls them. A thread that is blocked hears of no signal;
 * `stopAsked` reaches it.
 */
export function inlineExecutor(backend: Backend, stopAsked: () => boolean = () => false): Executor {
  const ended = new AbortController();
  return {
    threads: 1,
    async run(kind, task, control = {}) {
      const until = performance.now() + (control.deadlineMs ?? Infinity);
      const context: TaskContext = {
        backend,
        report: (progress) => control.onProgress?.(progress),
        interrupted: () => {
          if (ended.signal.aborted || control.signal?.aborted === true || stopAsked()) return 'interrupt';
          return performance.now() >= until ? 'time' : null;
        },
        remaining: () => (until - performance.now()) / 1000,
      };
      try {
        return await handleTask(kind, task, context);
      } catch (error) {
        return FALLBACKS[kind](task, { kind: 'fault', message: describeError(error) });
      }
    },
    async close() {
      ended.abort();
    },
  };
}
