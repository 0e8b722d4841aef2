import type { JobEngine } from '../pipeline/batch/job.ts';
import type { ReadGrid } from '../pipeline/batch/read-grid.ts';
import type { ReadJobs } from '../pipeline/batch/read-jobs.ts';
import { type Command, type RawArguments, UsageError } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { rejectInput } from './reject-input.ts';
import type { Terminal } from './terminal.ts';

/** `placewright batch`: many jobs side by side, each a verified run, nothing done twice. */
export const batchCommand: Command = {
  name: 'batch',
  positionals: '[jobs]',
  summary: 'Carry out many jobs side by side; what is done is not done again',
  examples: [
    { line: 'batch nightly/jobs.csv', does: 'every job of a table; results under out/jobs/latest' },
    {
      line: 'batch nightly/jobs.csv --out /srv/rota --keep 14',
      does: 'the same every night, two weeks kept',
    },
  ],
  options: {
    grid: {
      type: 'string',
      describe:
        'Instead of jobs: a folder of scenarios, or a table factor,scenario; all combinations are tried',
    },
    programme: { type: 'string', describe: 'Folder of the programme that the grid is laid over' },
    out: { type: 'string', describe: 'Folder of all rounds (default out/<name of the table>)' },
    engine: { type: 'string', describe: 'local (default), or bullmq for workers on other machines' },
    queue: {
      type: 'string',
      describe: 'Address of the Redis server, with --engine bullmq, e.g. redis://localhost:6379',
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
  const [{ ARGUMENTS, readArguments }, { runBatch }, presenting] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/batch/run-batch.ts'),
    import('./present-batch.ts'),
  ]);
  const args = readArguments(
    {
      jobs: ARGUMENTS.folder.optional(),
      grid: ARGUMENTS.folder.optional(),
      programme: ARGUMENTS.folder.optional(),
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
  const table = await readWork(args);
  if (table.kind === 'rejected') return await rejectInput(table.issues, terminal.err);
  if (table.issues.length > 0) {
    const { printProblems } = await import('./print-problems.ts');
    printProblems(table.issues, terminal.err);
  }
  const openEngine = chooseEngine(args, terminal);
  const watch = watchBatch(terminal, args.quiet);
  const result = await runBatch(
    { jobs: table.jobs, out: args.out ?? table.defaultOut, keep: args.keep, stamp: stampOf(new Date()) },
    openEngine,
    { ...watch, pid: terminal.pid, isAlive: terminal.isAlive, stop: terminal.stop },
  ).finally(watch.clear);
  return presentBatch(result, args, terminal);
}

/** The jobs asked for, one by one or as a grid. */
async function readWork(args: {
  readonly jobs?: string | undefined;
  readonly grid?: string | undefined;
  readonly programme?: string | undefined;
}): Promise<(ReadJobs | ReadGrid) & { readonly defaultOut: string }> {
  const { jobs, grid, programme } = args;
  if ((jobs === undefined) === (grid === undefined)) {
    throw new UsageError('batch needs either a table of jobs, or --grid with --programme.');
  }
  if (jobs !== undefined) {
    if (programme !== undefined) throw new UsageError('--programme goes with --grid; jobs name their own.');
    const { readJobTable } = await import('../pipeline/batch/read-job-table.ts');
    return await readJobTable(jobs);
  }
  if (grid === undefined || programme === undefined) {
    throw new UsageError('--grid needs --programme: the tables that the scenarios are laid over.');
  }
  const { defaultGridOut, readGrid } = await import('../pipeline/batch/read-grid.ts');
  return { ...(await readGrid(grid, programme)), defaultOut: defaultGridOut(grid) };
}

/** Opened only when there is something to do. */
function chooseEngine(
  args: {
    readonly engine: 'local' | 'bullmq';
    readonly queue?: string | undefined;
    readonly threads?: number | undefined;
  },
  { err, peakMemoryMib }: Terminal,
): () => Promise<JobEngine> {
  const { engine, queue, threads } = args;
  if (engine === 'local') {
    if (queue !== undefined) {
      throw new UsageError('--queue is for workers elsewhere. Add --engine bullmq, or leave --queue out.');
    }
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
