import type { Engine } from '../engine.ts';
import { generateColumns } from '../pathways/column-generation.ts';
import { descend } from '../pathways/descent.ts';
import { solveExact } from '../program/exact.ts';
import type { Limit } from '../program/outcome.ts';
import { softLimit, type TaskContext } from './task-context.ts';

/** An engine whose solves run one after the other on the thread of a task, `within.timeLimit` seconds from now at most. */
export function threadEngine(
  context: TaskContext,
  within: { readonly timeLimit: number; readonly seed?: number },
): Engine {
  const { backend, interrupted } = context;
  const until = performance.now() + within.timeLimit * 1000;
  let stopped: Limit | null = null;
  const limits = () => ({
    ...softLimit((until - performance.now()) / 1000, context),
    ...(within.seed === undefined ? {} : { seed: within.seed }),
    interrupted,
  });
  return {
    gap: 0,
    stopped: () => stopped,
    isOver: () => interrupted() !== null || performance.now() >= until,
    relax: (program) => backend.solve(program, { relax: true, ...limits() }),
    linear: (field, aim, start) =>
      generateColumns(backend, field, aim, { ...limits(), ...(start === undefined ? {} : { start }) }),
    descend: (field, start) => descend(backend, field, start, limits()),
    async exact(program, options) {
      const result = await solveExact(backend, program, {
        ...options,
        ...limits(),
        now: () => performance.now(),
      });
      const { outcome } = result;
      const limited = outcome.kind === 'incumbent' || outcome.kind === 'unknown';
      // A gap was asked for, and giving up a method is not being stopped.
      if (limited && outcome.limit !== 'gap' && outcome.limit !== 'nodes') stopped = outcome.limit;
      return result;
    },
  };
}
