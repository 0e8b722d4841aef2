import type { JobEngine } from '../pipeline/batch/job.ts';
import { type Command, type RawArguments, UsageError } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright batch`: many jobs side by side, each a verified run, nothing done twice. */
export const batchCommand: Command = {
  name: 'batch',
  positionals: '<jobs>',
  summary: 'Carry out many jobs side by side; what is done is not done again',
  examples: [
    { line: 'batch nightly/jobs.csv', does: 'every job of a table; results under out/jobs/latest' },
    {
      line: 'batch nightly/jobs.csv --out /srv/rota --keep 14',
      does: 'the same every night, two weeks kept',
    },
  ],
  options: {
    out: { type: 'string', describe: 'Folder of all rounds (default out/<name of the table>)' },
    engine: { type: 'string', describe: 'local (default), or bullmq for workers on other machines' },
    queue: {
      type: 'string',
      describe: 'Address of the Redis server for bullmq, e.g. redis://localhost:6379',
    },
    threads: { type: 'string', describe: 'Jobs side by side (default: one a core)' },
    keep: { type: 'string', describe: 'Rounds to keep (default 30)' },
    json: { type: 'boolean', describe: 'Print what each job came to as JSON' },
    quiet: { type: 'boolean', describe: 'No progress and no summary' },
  },
  run: runBatchCommand,
};

const DEFAULT_KEEP = 30;

async function runBatchCommand(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ ARGUMENTS, readArguments }, { readJobTable }, { runBatch }, presenting] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/batch/read-job-table.ts'),
    import('../pipeline/batch/run-batch.ts'),
    import('./present-batch.ts'),
  ]);
  const given = readArguments(
    {
      jobs: ARGUMENTS.folder,
      out: ARGUMENTS.folder.optional(),
      engine: ARGUMENTS.engine.default('local'),
      queue: ARGUMENTS.address.optional(),
      threads: ARGUMENTS.threads.optional(),
      keep: ARGUMENTS.amount.default(DEFAULT_KEEP),
      json: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['jobs'],
  );
  const { presentBatch, watchBatch } = presenting;
  const table = await readJobTable(given.jobs);
  if (table.kind === 'rejected') {
    const { printProblems } = await import('./print-problems.ts');
    printProblems(table.issues, terminal.err);
    return EXIT.badInput;
  }
  const openEngine = chooseEngine(given, terminal);
  const watch = watchBatch(terminal, given.quiet);
  const result = await runBatch(
    { jobs: table.jobs, out: given.out ?? table.defaultOut, keep: given.keep, stamp: stampOf(new Date()) },
    openEngine,
    { ...watch, pid: terminal.pid, isAlive: terminal.isAlive, interrupted: terminal.interrupted },
  ).finally(watch.clear);
  return presentBatch(result, given, terminal);
}

/** Opened only when there is something to do. */
function chooseEngine(
  given: {
    readonly engine: 'local' | 'bullmq';
    readonly queue?: string | undefined;
    readonly threads?: number | undefined;
  },
  { err, peakMemoryMib }: Terminal,
): () => Promise<JobEngine> {
  const { engine, queue, threads } = given;
  if (engine === 'local') {
    return async () => {
      const [{ openLocalEngine }, { availableParallelism }] = await Promise.all([
        import('../pipeline/batch/local-engine.ts'),
        import('node:os'),
      ]);
      return openLocalEngine({ threads: threads ?? availableParallelism(), peakMemoryMib });
    };
  }
  if (queue === undefined)
    throw new UsageError('--engine bullmq needs --queue: the address of its Redis server.');
  return async () => {
    const { openQueueEngine } = await import('../pipeline/queue/queue-engine.ts');
    return await openQueueEngine({
      url: queue,
      onTrouble: (message) => err.write(`Waiting for the queue: ${message}\n`),
    });
  };
}

/** `2026-11-21T020000Z`: sorts by time, and may stand in a file name everywhere. */
function stampOf(now: Date): string {
  return now.toISOString().replaceAll(':', '').replace(/\.\d+/, '');
}
