import type { EngineProgress } from '../engine/engine.ts';
import type { Limit } from '../model/limit.ts';
import type { Executor, RunControl } from '../pool/executor.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { ExpeditionResult, ExpeditionTask } from './shares/expedition.ts';

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
  /** A program exactly, for as long as there is time, but no longer than so many seconds, nor than anybody needs it. */
  prove(program: Program, from: ProofStart, until: ProofEnd): Promise<Outcome>;
  tell(progress: EngineProgress): void;
  /** The same engine with so much of the time that is left. */
  within(share: number): LargeEngine;
}

/** A point to begin with; or only points below a cutoff are wanted, and none after so much effort (see `SolveRequest`). */
export type ProofStart =
  | { readonly start: Float64Array }
  | { readonly cutoff: number; readonly effort: number };

export interface ProofEnd {
  readonly seconds: number;
  readonly isMoot: () => boolean;
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
    isMoot: () => boolean = () => false,
  ): Promise<Result> => {
    const abort = new AbortController();
    const timer = setInterval(() => {
      if (interrupted?.() === true || isMoot()) abort.abort();
    }, POLL_MS);
    try {
      return await run({ signal: abort.signal, deadlineMs: Math.max(1, 1000 * seconds) });
    } finally {
      clearInterval(timer);
    }
  };
  return {
    gap: options.gap ?? 0,
    seed: options.seed ?? 1,
    remaining,
    stopped,
    explore: (task) => watched(remaining() + RESERVE, (control) => executor.run('expedition', task, control)),
    relax: (program) =>
      watched(remaining() + RESERVE, (control) => executor.run('program', { program, relax: true }, control)),
    close: (program, start, gap, seconds) =>
      watched(Math.min(CLOSE_SECONDS, seconds, remaining() + RESERVE), (control) => {
        const limits = { ...(start === null ? {} : { start }), ...(gap > 0 ? { gap } : {}) };
        return executor.run('program', { program, ...limits }, control);
      }),
    prove: (program, from, { seconds, isMoot }) =>
      watched(
        Math.min(seconds, remaining()),
        (control) => executor.run('program', { program, ...from }, control),
        isMoot,
      ),
    tell: (progress) => options.onProgress?.(progress),
    within: (share) => openLargeEngine({ ...options, timeLimit: share * (remaining() + RESERVE) }),
  };
}
