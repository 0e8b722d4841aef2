import type { EngineProgress } from '../engine.ts';
import type { Executor, RunControl } from '../pool/executor.ts';
import type { Limit, Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { ExpeditionResult, ExpeditionTask } from './expedition.ts';

/** What solving at any size needs of the outside. */
export interface LargeEngine {
  /** Relative gap that is small enough. */
  readonly gap: number;
  readonly seed: number;
  /** Seconds left. */
  remaining(): number;
  /** Why the search should end; `null` while it may go on. */
  stopped(): Limit | null;
  explore(task: ExpeditionTask): Promise<ExpeditionResult>;
  /** The linear relaxation of a program. */
  relax(program: Program): Promise<Outcome>;
  /** A small program within a relative gap (0 = exactly) and some seconds at most; a thread that dies loses just this one. */
  close(program: Program, start: Float64Array | null, gap: number, seconds: number): Promise<Outcome>;
  /** A program exactly, for as long as there is time, but no longer than so many seconds. */
  prove(program: Program, start: Float64Array | null, seconds: number): Promise<Outcome>;
  tell(progress: EngineProgress): void;
}

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
/** How often an interruption is looked for, in milliseconds. */
const POLL_MS = 100;

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
  ): Promise<Result> => {
    const abort = new AbortController();
    const timer = setInterval(() => {
      if (interrupted?.() === true) abort.abort();
    }, POLL_MS);
    try {
      return await run({ signal: abort.signal, deadlineMs: Math.max(1, 1000 * seconds) });
    } finally {
      clearInterval(timer);
    }
  };
  const solve = (
    program: Program,
    start: Float64Array | null,
    limits: { readonly seconds: number; readonly gap: number },
  ): Promise<Outcome> =>
    watched(limits.seconds, (control) => {
      const gap = limits.gap > 0 ? { gap: limits.gap } : {};
      return executor.run('program', { program, ...(start === null ? {} : { start }), ...gap }, control);
    });
  return {
    gap: options.gap ?? 0,
    seed: options.seed ?? 1,
    remaining,
    stopped,
    explore: (task) => watched(remaining() + RESERVE, (control) => executor.run('expedition', task, control)),
    relax: (program) =>
      watched(remaining() + RESERVE, (control) => executor.run('program', { program, relax: true }, control)),
    close: (program, start, gap, seconds) =>
      solve(program, start, { seconds: Math.min(CLOSE_SECONDS, seconds, remaining() + RESERVE), gap }),
    prove: (program, start, seconds) =>
      solve(program, start, { seconds: Math.min(seconds, remaining()), gap: 0 }),
    tell: (progress) => options.onProgress?.(progress),
  };
}
