/** The earlier of a task's own time limit and the executor's deadline, as a back end's soft limit. */
export function softLimit(timeLimit, context) {
    const limit = Math.min(timeLimit ?? Infinity, context.remaining());
    return Number.isFinite(limit) ? { timeLimit: limit } : {};
}
