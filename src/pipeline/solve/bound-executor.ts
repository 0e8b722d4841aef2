import type { Executor } from '../../../solver/pool/executor.ts';
import { FALLBACKS } from '../../../solver/pool/tasks.ts';
import { untilAsked } from '../../../solver/pool/until-asked.ts';

/**
 * Runs `work` with an executor whose tasks all stop once `seconds` are over or the user has asked to stop; tasks
 * handed in later are not even started. What a stopped task comes to is its own kind of "not known".
 */
export async function withBounds<Result>(
  executor: Executor,
  bounds: { readonly seconds: number; readonly interrupted: () => boolean },
  work: (bounded: Executor) => Promise<Result>,
): Promise<Result> {
  const until = performance.now() + bounds.seconds * 1000;
  const isOver = (): boolean => bounds.interrupted() || performance.now() >= until;
  return await untilAsked(isOver, (stop) =>
    work({
      threads: executor.threads,
      close: () => executor.close(),
      run: async (kind, task, control = {}) =>
        stop.aborted
          ? FALLBACKS[kind](task, { kind: 'unknown', limit: 'interrupt', bound: -Infinity })
          : await executor.run(kind, task, {
              ...control,
              signal: control.signal === undefined ? stop : AbortSignal.any([stop, control.signal]),
              deadlineMs: Math.min(control.deadlineMs ?? Infinity, until - performance.now()),
            }),
    }),
  );
}
