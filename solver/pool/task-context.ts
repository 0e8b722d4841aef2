import type { Limit } from '../model/limit.ts';
import type { Backend } from '../program/backend.ts';
import type { Progress } from './tasks.ts';

/** What a running task may use of the thread it runs on. */
export interface TaskContext {
  /** Guarded: its outcomes are audited. */
  readonly backend: Backend;
  readonly report: (progress: Progress) => void;
  /** Why the task should stop and hand over what it has; `null` while it may go on. */
  readonly interrupted: () => Limit | null;
  /** Seconds until the executor's deadline; Infinity without one. */
  readonly remaining: () => number;
}

/** The earlier of a task's own time limit and the executor's deadline, as a back end's soft limit. */
export function softLimit(
  timeLimit: number | undefined,
  context: Pick<TaskContext, 'remaining'>,
): { timeLimit?: number } {
  const limit = Math.min(timeLimit ?? Infinity, context.remaining());
  return Number.isFinite(limit) ? { timeLimit: limit } : {};
}
