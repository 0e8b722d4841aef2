import { annealModel } from '../annealing/anneal.ts';
import type { Limit } from '../model/limit.ts';
import { descend } from '../pathways/loads/descent.ts';
import type { PathwayEngine } from '../pathways/loads/pathway-engine.ts';
import { generateColumns } from '../pathways/relaxation/column-generation.ts';
import { solveExact } from '../program/exact.ts';
import { softLimit, type TaskContext } from './task-context.ts';

/** An engine whose solves run one after the other on the thread of a task, `options.timeLimit` seconds from now at most. */
export function threadEngine(
  context: TaskContext,
  options: { readonly timeLimit: number; readonly seed?: number },
): PathwayEngine {
  const { backend, interrupted } = context;
  const until = performance.now() + options.timeLimit * 1000;
  let stopped: Limit | null = null;
  const limits = () => ({
    ...softLimit((until - performance.now()) / 1000, context),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    interrupted,
  });
  return {
    gap: 0,
    stopped: () => stopped,
    isOver: () => interrupted() !== null || performance.now() >= until,
    relax: (program) => backend.solve(program, { relax: true, ...limits() }),
    linear: (problem, aim, start) =>
      generateColumns(backend, problem, aim, { ...limits(), ...(start === undefined ? {} : { start }) }),
    descend: (problem, start) => descend(backend, problem, start, limits()),
    anneal: (model, { start, turn = 0 } = {}) => {
      const seed = (options.seed ?? 1) + turn;
      const from = start === undefined ? {} : { start };
      return Promise.resolve(
        annealModel(model, { seed, ...from, interrupted: () => interrupted() !== null }),
      );
    },
    within: (share) =>
      threadEngine(context, { ...options, timeLimit: (share * (until - performance.now())) / 1000 }),
    unless: (isObsolete) =>
      threadEngine(
        { ...context, interrupted: () => (isObsolete() ? 'interrupt' : interrupted()) },
        { ...options, timeLimit: (until - performance.now()) / 1000 },
      ),
    async exact(program, request) {
      const result = await solveExact(backend, program, {
        ...request,
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
