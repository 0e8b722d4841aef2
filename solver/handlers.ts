import type { Backend } from './backend.ts';
import { solveExact } from './exact.ts';
import type { Progress, ResultOf, TaskKind, TaskOf } from './tasks.ts';

/** What a running task may use of the thread it runs on. */
export interface TaskContext {
  /** Guarded: its outcomes are audited. */
  readonly backend: Backend;
  readonly report: (progress: Progress) => void;
  /** True once the task should stop and hand over what it has. */
  readonly interrupted: () => boolean;
  /** Seconds until the executor's deadline; Infinity without one. */
  readonly remaining: () => number;
}

type Handlers = {
  readonly [Kind in TaskKind]: (task: TaskOf<Kind>, context: TaskContext) => Promise<ResultOf<Kind>>;
};

const HANDLERS: Handlers = {
  program: ({ program, ...limits }, context) =>
    context.backend.solve(program, {
      ...limits,
      ...softLimit(limits.timeLimit, context),
      interrupted: context.interrupted,
      onIncumbent: (found) => context.report({ kind: 'incumbent', ...found }),
      onBound: (bound) => context.report({ kind: 'bound', bound }),
    }),
  exact: ({ program, ...limits }, context) =>
    solveExact(context.backend, program, {
      ...limits,
      ...softLimit(limits.timeLimit, context),
      now: () => performance.now(),
      interrupted: context.interrupted,
      onIncumbent: (found) => context.report({ kind: 'incumbent', ...found }),
      onBound: (bound) => context.report({ kind: 'bound', bound }),
    }),
};

/** Runs a task on this thread. Rejects only for a bug in its handler. */
export function handleTask<Kind extends TaskKind>(
  kind: Kind,
  task: TaskOf<Kind>,
  context: TaskContext,
): Promise<ResultOf<Kind>> {
  return HANDLERS[kind](task, context);
}

/** The earlier of a task's own time limit and the executor's deadline, as a back end's soft limit. */
export function softLimit(
  timeLimit: number | undefined,
  context: Pick<TaskContext, 'remaining'>,
): { timeLimit?: number } {
  const limit = Math.min(timeLimit ?? Infinity, context.remaining());
  return Number.isFinite(limit) ? { timeLimit: limit } : {};
}
