import { EXIT } from './exit-code.js';
/** `placewright worker`: carries out the jobs of batches that were queued elsewhere. */
export const workerCommand = {
    name: 'worker',
    positionals: '',
    summary: 'Carry out jobs from a queue, on any machine, until stopped',
    examples: [
        {
            line: 'worker --queue redis://queue.example:6379',
            does: 'take jobs of "batch --engine bullmq", one for each core, until Ctrl-C',
        },
    ],
    options: {
        queue: { type: 'string', describe: 'Address of the Redis server, e.g. redis://localhost:6379' },
        threads: { type: 'string', describe: 'Jobs side by side (default: one a core)' },
        'lock-seconds': {
            type: 'string',
            describe: 'Seconds without a sign of life after which others take its jobs over (default 30)',
        },
        quiet: { type: 'boolean', describe: 'No news' },
    },
    run: runWorkerCommand,
};
const DEFAULT_LOCK_SECONDS = 30;
async function runWorkerCommand(raw, terminal) {
    const [{ ARGUMENTS, readArguments }, { openLocalEngine }, { runWorker }, { availableParallelism }] = await Promise.all([
        import('./arguments.js'),
        import('../pipeline/batch/local-engine.js'),
        import('../pipeline/queue/run-worker.js'),
        import('node:os'),
    ]);
    const given = readArguments({
        queue: ARGUMENTS.address,
        threads: ARGUMENTS.threads.optional(),
        'lock-seconds': ARGUMENTS.seconds.default(DEFAULT_LOCK_SECONDS),
        quiet: ARGUMENTS.flag,
    }, raw, []);
    const { peakMemoryMib, interrupted } = terminal;
    await runWorker({
        url: given.queue,
        engine: openLocalEngine({ threads: given.threads ?? availableParallelism(), peakMemoryMib }),
        lockSeconds: given['lock-seconds'],
        interrupted,
        tell: (news) => {
            if (!given.quiet)
                terminal.err.write(`worker ${terminal.pid} ${news}\n`);
        },
    });
    return EXIT.ok;
}
