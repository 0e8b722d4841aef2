import { type Engine, type EngineProgress, relativeGap } from '../engine.ts';
import { type Field, isUsable, keysOf } from '../pathways/field.ts';
import type { Limit, Outcome } from '../program/outcome.ts';
import type { Executor, RunControl } from './executor.ts';

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
export function poolEngine(options: PoolEngineOptions): Engine {
  const started = performance.now();
  let stopped: Limit | null = null;
  const control = (): RunControl => {
    const remaining = options.timeLimit - (performance.now() - started) / 1000;
    return {
      deadlineMs: Math.max(1, remaining * SHARE * 1000),
      ...(options.interrupted?.() === true ? { signal: AbortSignal.abort() } : {}),
    };
  };
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  const note = (outcome: Outcome): void => {
    const limited = outcome.kind === 'incumbent' || outcome.kind === 'unknown';
    // A gap was asked for, and giving up a method is not being stopped.
    if (limited && outcome.limit !== 'gap' && outcome.limit !== 'nodes') stopped = outcome.limit;
  };
  return {
    gap: options.gap ?? 0,
    stopped: () => stopped,
    async relax(program) {
      return await watched(options, control(), (signals) =>
        options.executor.run('program', { program, relax: true, ...seed }, signals),
      );
    },
    async linear(field, aim, start) {
      const outcome = await watched(options, control(), (signals) =>
        options.executor.run(
          'linear',
          {
            field: packField(field),
            aim,
            ...(start === undefined ? {} : { start }),
            ...seed,
          },
          signals,
        ),
      );
      // Giving up a method is not being stopped: another may do it.
      if (outcome.kind === 'unknown' && outcome.limit !== 'nodes') stopped = outcome.limit;
      return outcome;
    },
    async descend(field, start) {
      const outcome = await watched(options, control(), (signals) =>
        options.executor.run('descent', { field: packField(field), start, ...seed }, signals),
      );
      if (outcome.kind === 'descent' && outcome.stopped !== null && outcome.stopped !== 'nodes')
        stopped = outcome.stopped;
      return outcome;
    },
    async exact(program, start, where) {
      let incumbent: number | null = null;
      let bound: number | null = null;
      const result = await watched(options, control(), (signals) =>
        options.executor.run(
          'exact',
          { program, ...start, ...seed },
          {
            ...signals,
            onProgress(progress) {
              if (progress.kind === 'incumbent') incumbent = progress.objective;
              bound = Math.max(bound ?? -Infinity, progress.bound);
              options.onProgress?.({ ...where, incumbent, bound, gap: relativeGap(incumbent, bound) });
            },
          },
        ),
      );
      note(result.outcome);
      return result;
    },
  };
}

/** Only what a worker needs: the pool may hold thousands of pathways that are out of use. */
function packField(field: Field): Field {
  const pool = field.pool.filter((column) => isUsable(field, column));
  return { ...field, pool, poolKeys: keysOf(pool) };
}

/** How often an interruption is looked for while a solve runs, in milliseconds. */
const POLL_MS = 100;

/** Runs a task that `interrupted` can stop. */
async function watched<Result>(
  options: Pick<PoolEngineOptions, 'interrupted'>,
  control: RunControl,
  run: (control: RunControl) => Promise<Result>,
): Promise<Result> {
  const { interrupted } = options;
  if (interrupted === undefined || control.signal !== undefined) return await run(control);
  const abort = new AbortController();
  const timer = setInterval(() => {
    if (interrupted()) abort.abort();
  }, POLL_MS);
  try {
    return await run({ ...control, signal: abort.signal });
  } finally {
    clearInterval(timer);
  }
}
