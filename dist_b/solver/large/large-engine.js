/** Seconds kept back for putting the answer together. */
const RESERVE = 1;
/** Longest that one neighbourhood may take. */
const CLOSE_SECONDS = 8;
/** How often an interruption is looked for, in milliseconds. */
const POLL_MS = 100;
/** A large engine over the threads of an executor. */
export function openLargeEngine(options) {
    const { executor, timeLimit, interrupted } = options;
    const started = performance.now();
    const remaining = () => Math.max(0, timeLimit - RESERVE - (performance.now() - started) / 1000);
    const stopped = () => {
        if (interrupted?.() === true)
            return 'interrupt';
        return remaining() === 0 ? 'time' : null;
    };
    const watched = async (seconds, run) => {
        const abort = new AbortController();
        const timer = setInterval(() => {
            if (interrupted?.() === true)
                abort.abort();
        }, POLL_MS);
        try {
            return await run({ signal: abort.signal, deadlineMs: Math.max(1, 1000 * seconds) });
        }
        finally {
            clearInterval(timer);
        }
    };
    const solve = (program, start, limits) => watched(limits.seconds, (control) => {
        const gap = limits.gap > 0 ? { gap: limits.gap } : {};
        return executor.run('program', { program, ...(start === null ? {} : { start }), ...gap }, control);
    });
    return {
        gap: options.gap ?? 0,
        seed: options.seed ?? 1,
        remaining,
        stopped,
        explore: (task) => watched(remaining() + RESERVE, (control) => executor.run('expedition', task, control)),
        relax: (program) => watched(remaining() + RESERVE, (control) => executor.run('program', { program, relax: true }, control)),
        close: (program, start, gap) => solve(program, start, { seconds: Math.min(CLOSE_SECONDS, remaining() + RESERVE), gap }),
        prove: (program, start, seconds) => solve(program, start, { seconds: Math.min(seconds, remaining()), gap: 0 }),
        tell: (progress) => options.onProgress?.(progress),
    };
}
