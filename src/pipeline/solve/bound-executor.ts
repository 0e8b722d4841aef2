import type { Executor } from '../../../solver/pool/executor.ts';
import { FALLBACKS } from '../../../solver/pool/tasks.ts';

/** How often the user's wish to stop is looked for, in milliseconds. */
const POLL_MS = 100;

/**
 * Runs `work` with an executor whose tasks all stop once `seconds` are over or the user has asked to stop; tasks
 * handed in later are not even started. What a stopped task comes to is its own kind of "not known".
 */
export async function withBounds<Result>(
  executor: Executor,
  bounds: { readonly seconds: number; readonly interrupted: () => boolean },
  work: (bounded: Executor) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const until = performance.now() + bounds.seconds * 1000;
  const look = (): void => {
    if (bounds.interrupted() || performance.now() >= until) stop.abort();
  };
  const timer = setInterval(look, POLL_MS);
  look();
  const bounded: Executor = {
    threads: executor.threads,
    close: () => executor.close(),
    run: async (kind, task, control = {}) =>
      stop.signal.aborted
        ? FALLBACKS[kind](task, { kind: 'unknown', limit: 'interrupt', bound: -Infinity })
        : await executor.run(kind, task, {
            ...control,
            signal:
              control.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, control.signal]),
            deadlineMs: Math.min(control.deadlineMs ?? Infinity, until - performance.now()),
          }),
  };
  try {
    return await work(bounded);
  } finally {
    clearInterval(timer);
  }
}
