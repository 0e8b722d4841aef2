import { describeError } from '../describe-error.js';
import { handleTask } from './handlers.js';
import { FALLBACKS } from './tasks.js';
/**
 * Runs each task at once on the calling thread, which it blocks: for threads that have a job to themselves, for tests and
 * for libraries. Signal and deadline are soft here: the back end polls them. A thread that is blocked hears of no signal;
 * `stopAsked` reaches it.
 */
export function inlineExecutor(backend, stopAsked = () => false) {
    const closing = new AbortController();
    return {
        threads: 1,
        async run(kind, task, control = {}) {
            const until = performance.now() + (control.deadlineMs ?? Infinity);
            const context = {
                backend,
                report: (progress) => control.onProgress?.(progress),
                interrupted: () => {
                    if (closing.signal.aborted || control.signal?.aborted === true || stopAsked())
                        return 'interrupt';
                    return performance.now() >= until ? 'time' : null;
                },
                remaining: () => (until - performance.now()) / 1000,
            };
            try {
                return await handleTask(kind, task, context);
            }
            catch (error) {
                return FALLBACKS[kind](task, { kind: 'fault', message: describeError(error) });
            }
        },
        async close() {
            closing.abort();
        },
    };
}
