import type { EngineProgress } from '../engine/engine.ts';
import type { LargeEngine } from '../large/large-engine.ts';
import type { Limit } from '../model/limit.ts';
import type { Executor, RunControl } from './executor.ts';
import { untilAsked } from './until-asked.ts';

export interface LargeEngineOptions {
  readonly executor: Executor;
  /** Seconds for everything. */
  readonly timeLimit: number;
  readonly gap?: number;
  readonly seed?: number;
  readonly interrupted?: () => boolean;
  readonly onProgress?: (progress: EngineProgress) => void;
}

/** Seconds kept back for putting the answer together. */
const RESERVE = 1;
/** Longest that one neighbourhood may take. */
const CLOSE_SECONDS = 8;

/** A large engine over the threads of an executor. */
export function openLargeEngine(options: LargeEngineOptions): LargeEngine {
  const { executor, timeLimit, interrupted } = options;
  const started = performance.now();
  const remaining = (): number => Math.max(0, timeLimit - RESERVE - (performance.now() - started) / 1000);
  const stopped = (): Limit | null => {
    if (interrupted?.() === true) return 'interrupt';
    return remaining() === 0 ? 'time' : null;
  };
  const watched = async <Result>(
    seconds: number,
    run: (control: RunControl) => Promise<Result>,
    isObsolete: () => boolean = () => false,
  ): Promise<Result> =>
    await untilAsked(
      () => interrupted?.() === true || isObsolete(),
      (signal) => run({ signal, deadlineMs: Math.max(1, 1000 * seconds) }),
    );
  return {
    gap: options.gap ?? 0,
    seed: options.seed ?? 1,
    remaining,
    stopped,
    construct: (task) =>
      watched(remaining() + RESERVE, (control) => executor.run('construction', task, control)),
    relax: (program) =>
      watched(remaining() + RESERVE, (control) => executor.run('program', { program, relax: true }, control)),
    close: (program, start, gap, seconds) =>
      watched(Math.min(CLOSE_SECONDS, seconds, remaining() + RESERVE), (control) => {
        const limits = { ...(start === null ? {} : { start }), ...(gap > 0 ? { gap } : {}) };
        return executor.run('program', { program, ...limits }, control);
      }),
    prove: (program, from, { seconds, isObsolete }) =>
      watched(
        Math.min(seconds, remaining()),
        (control) => executor.run('program', { program, ...from }, control),
        isObsolete,
      ),
    tell: (progress) => options.onProgress?.(progress),
    within: (share) => openLargeEngine({ ...options, timeLimit: share * (remaining() + RESERVE) }),
  };
}
