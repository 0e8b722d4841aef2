import type { EngineProgress } from '../engine/engine.ts';
import type { Limit } from '../model/limit.ts';
import { relativeGap } from '../model/tier-result.ts';
import type { PathwayEngine } from '../pathways/loads/pathway-engine.ts';
import type { PathwayProblem } from '../pathways/relaxation/pathway-problem.ts';
import { isUsable, keysOf } from '../pathways/relaxation/pool-columns.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Executor, RunControl } from './executor.ts';
import { FALLBACKS, type Progress, type ResultOf, type TaskKind, type TaskOf } from './tasks.ts';
import { untilAsked } from './until-asked.ts';

/** Share of the time left that one solve may take, so that later tiers are not starved. */
const SHARE = 0.6;

export interface PoolEngineOptions {
  readonly executor: Executor;
  /** Seconds for all solves together. */
  readonly timeLimit: number;
  readonly seed?: number;
  /** Relative gap at which an aim is good enough; default 0. */
  readonly gap?: number;
  readonly interrupted?: () => boolean;
  readonly onProgress?: (progress: EngineProgress) => void;
}

/** The engine's solves as tasks of an executor, within one common time limit. */
export function poolEngine(options: PoolEngineOptions): PathwayEngine {
  return engineUntil(options, performance.now() + options.timeLimit * 1000, { stopped: null });
}

/** `common` is shared by all engines of a run: what cut any of them short. */
function engineUntil(
  options: PoolEngineOptions,
  until: number,
  common: { stopped: Limit | null },
): PathwayEngine {
  const { executor, interrupted } = options;
  /** Why it is all over; `null` while it may go on. */
  const findEnd = (): Limit | null => {
    const end = interrupted?.() === true ? 'interrupt' : performance.now() >= until ? 'time' : null;
    common.stopped = end ?? common.stopped;
    return end;
  };
  /** What would begin when it is all over comes to what a stopped task does, at once. */
  const run = async <Kind extends TaskKind>(
    kind: Kind,
    task: TaskOf<Kind>,
    onProgress?: (progress: Progress) => void,
  ): Promise<ResultOf<Kind>> => {
    const limit = findEnd();
    if (limit !== null) return FALLBACKS[kind](task, { kind: 'unknown', limit, bound: -Infinity });
    const control: RunControl = {
      deadlineMs: Math.max(1, (until - performance.now()) * SHARE),
      ...(onProgress === undefined ? {} : { onProgress }),
    };
    if (interrupted === undefined) return await executor.run(kind, task, control);
    return await untilAsked(interrupted, (signal) => executor.run(kind, task, { ...control, signal }));
  };
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  const note = (outcome: Outcome): void => {
    const limited = outcome.kind === 'incumbent' || outcome.kind === 'unknown';
    // A gap was asked for, and giving up a method is not being stopped.
    if (limited && outcome.limit !== 'gap' && outcome.limit !== 'nodes') common.stopped = outcome.limit;
  };
  return {
    gap: options.gap ?? 0,
    stopped: () => common.stopped,
    isOver: () => findEnd() !== null,
    within(share) {
      const now = performance.now();
      return engineUntil(options, now + share * Math.max(0, until - now), common);
    },
    unless(isObsolete) {
      const obsolete = { ...options, interrupted: () => isObsolete() || interrupted?.() === true };
      return engineUntil(obsolete, until, { stopped: null });
    },
    relax: (program) => run('program', { program, relax: true, ...seed }),
    async linear(problem, aim, start) {
      const prices = start === undefined ? {} : { start };
      const outcome = await run('linear', { problem: packProblem(problem), aim, ...prices, ...seed });
      // Giving up a method is not being stopped: another may do it.
      if (outcome.kind === 'unknown' && outcome.limit !== 'nodes') common.stopped = outcome.limit;
      return outcome;
    },
    async descend(problem, start) {
      const outcome = await run('descent', { problem: packProblem(problem), start, ...seed });
      if (outcome.kind === 'descent' && outcome.stopped !== null && outcome.stopped !== 'nodes')
        common.stopped = outcome.stopped;
      return outcome;
    },
    async anneal(model, { start, turn = 0 } = {}) {
      const from = start === undefined ? {} : { start };
      const { chosen } = await run('annealing', { model, seed: (options.seed ?? 1) + turn, ...from });
      return chosen;
    },
    async exact(program, limits, where) {
      let incumbent: number | null = null;
      let bound: number | null = null;
      const result = await run('exact', { program, ...limits, ...seed }, (progress) => {
        if (progress.kind === 'incumbent') incumbent = progress.objective;
        bound = Math.max(bound ?? -Infinity, progress.bound);
        options.onProgress?.({ ...where, incumbent, bound, gap: relativeGap(incumbent, bound) });
      });
      note(result.outcome);
      return result;
    },
  };
}

/** Only what a worker needs: the pool may hold thousands of pathways that are out of use. */
function packProblem(problem: PathwayProblem): PathwayProblem {
  const pool = problem.pool.filter((column) => isUsable(problem, column));
  return { ...problem, pool, poolKeys: keysOf(pool) };
}
