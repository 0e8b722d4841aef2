/**
 * The child's end of `runChild`: takes one job, answers it, ends. A process of its own has a memory and a processor time of its own.
 * What `solve` throws becomes the answer.
 */
export function answerParent(solve) {
    const say = (message, then) => {
        process.send?.(message, undefined, undefined, then);
    };
    process.once('message', async (job) => {
        const result = await solve(job, () => say({ kind: 'started' })).catch(describeFailure);
        // Threads of a WebAssembly runtime would keep the process alive for ever.
        say(result, () => process.exit(0));
    });
}
function describeFailure(error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
