import type { Command, RawArguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright worker`: carries out the jobs of batches that were queued elsewhere. */
export const workerCommand: Command = {
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

async function runWorkerCommand(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ ARGUMENTS, readArguments }, { openLocalEngine }, { runWorker }, { availableParallelism }] =
    await Promise.all([
      import('./arguments.ts'),
      import('../pipeline/batch/local-engine.ts'),
      import('../pipeline/queue/run-worker.ts'),
      import('node:os'),
    ]);
  const args = readArguments(
    {
      queue: ARGUMENTS.address,
      threads: ARGUMENTS.threads.optional(),
      'lock-seconds': ARGUMENTS.seconds.default(DEFAULT_LOCK_SECONDS),
      quiet: ARGUMENTS.flag,
    },
    raw,
    [],
  );
  const { peakMemoryMib, stop } = terminal;
  await runWorker({
    url: args.queue,
    engine: openLocalEngine({ threads: args.threads ?? availableParallelism(), peakMemoryMib }),
    lockSeconds: args['lock-seconds'],
    stop,
    report: (news) => {
      if (!args.quiet) terminal.err.write(`worker ${terminal.pid} ${news}\n`);
    },
  });
  return EXIT.ok;
}
