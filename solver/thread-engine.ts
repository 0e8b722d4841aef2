import { generateColumns } from './column-generation.ts';
import type { Engine } from './engine.ts';
import { solveExact } from './exact.ts';
import type { Limit } from './outcome.ts';
import { softLimit, type TaskContext } from './task-context.ts';

/** An engine whose solves run one after the other on the thread of a task, within `timeLimit` seconds from now. */
export function threadEngine(
  context: TaskContext,
  options: { readonly timeLimit: number; readonly seed?: number },
): Engine {
  const { backend, interrupted } = context;
  const until = performance.now() + options.timeLimit * 1000;
  let stopped: Limit | null = null;
  const limits = () => ({
    ...softLimit((until - performance.now()) / 1000, context),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    interrupted,
  });
  return {
    stopped: () => stopped,
    relax: (program) => backend.solve(program, { relax: true, ...limits() }),
    linear: (field, aim) => generateColumns(backend, field, aim, limits()),
    async exact(program, start) {
      const result = await solveExact(backend, program, {
        ...start,
        ...limits(),
        now: () => performance.now(),
      });
      const { outcome } = result;
      if (outcome.kind === 'incumbent' || outcome.kind === 'unknown') stopped = outcome.limit;
      return result;
    },
  };
}
