import { citeFolders, scenarioFolders } from './cite-folders.ts';
import type { Command, RawArguments } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright allocate`: programme in, verified run folder out. */
export const allocateCommand: Command = {
  name: 'allocate',
  positionals: '<programme>',
  summary: 'Allocate a programme and publish the verified run',
  examples: [
    {
      line: 'allocate fixtures/worcestershire',
      does: 'allocate a folder of tables; the run goes to out/worcestershire',
    },
    { line: 'allocate plan.xlsx --out runs/autumn', does: 'the same from a workbook with one sheet a table' },
    {
      line: 'allocate county --scenario one-more-stroke-place',
      does: 'lay changed rows over the programme first',
    },
    {
      line: 'allocate county --explain-limit 300',
      does: 'work out for every unmet wish what granting it would cost whom',
    },
    { line: 'allocate county --time-limit 30 --json', does: 'take the best found in 30 s; facts as JSON' },
  ],
  options: {
    scenario: { type: 'string', describe: 'Folder of changed rows laid over the programme' },
    out: { type: 'string', describe: 'Folder of the run (default out/<programme>)' },
    backend: { type: 'string', describe: 'highs (default), or jslp for small programmes' },
    'time-limit': { type: 'string', describe: 'Seconds to search (default: as in settings.csv)' },
    'explain-limit': {
      type: 'string',
      describe:
        'Seconds to work out what unmet wishes would have cost (default 0: rules, pathways and what slot prices prove)',
    },
    frontier: {
      type: 'boolean',
      describe: 'Also trace what a better lot for the worst-off costs all together (frontier.csv)',
    },
    gap: {
      type: 'string',
      describe: 'Be content when an aim is this near its bound, e.g. 0.1% (default: prove it)',
    },
    strategy: {
      type: 'string',
      describe: 'automatic (default: as suits the size), pathways, compact or large',
    },
    threads: { type: 'string', describe: 'Worker threads (default: one a core)' },
    seed: { type: 'string', describe: 'Seed of the lottery (default: as in settings.csv)' },
    relax: {
      type: 'boolean',
      describe: 'If there is no allocation, allocate under the cheapest repair, and say so',
    },
    json: { type: 'boolean', describe: 'Print the facts of the run as JSON' },
    quiet: { type: 'boolean', describe: 'No progress and no summary' },
  },
  run: runAllocate,
};

async function runAllocate(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const { ARGUMENTS, readArguments } = await import('./arguments.ts');
  const args = readArguments(
    {
      programme: ARGUMENTS.folder,
      scenario: ARGUMENTS.folder.optional(),
      out: ARGUMENTS.folder.optional(),
      backend: ARGUMENTS.backend.default('highs'),
      'time-limit': ARGUMENTS.seconds.optional(),
      'explain-limit': ARGUMENTS.secondsOrNone.optional(),
      frontier: ARGUMENTS.flag,
      relax: ARGUMENTS.flag,
      gap: ARGUMENTS.gap.optional(),
      strategy: ARGUMENTS.strategy.optional(),
      threads: ARGUMENTS.threads.optional(),
      seed: ARGUMENTS.seed.optional(),
      json: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['programme'],
  );
  const [{ allocate }, { defaultOut }, { startProgress }, { watchRun }, { presentAllocation }] =
    await Promise.all([
      import('../pipeline/solve/allocate.ts'),
      import('../pipeline/programme/default-out.ts'),
      import('./progress-line.ts'),
      import('./watch-run.ts'),
      import('./present-allocation.ts'),
    ]);
  const progress = startProgress(terminal.err, {
    quiet: args.quiet,
    elapsedSeconds: terminal.elapsedSeconds,
  });
  const request = {
    programme: args.programme,
    scenario: args.scenario ?? null,
    out: args.out ?? defaultOut(args.programme),
    backend: args.backend,
    timeLimit: args['time-limit'] ?? null,
    explainLimit: args['explain-limit'] ?? null,
    ...(args.gap === undefined ? {} : { gap: args.gap }),
    ...(args.strategy === undefined ? {} : { strategy: args.strategy }),
    threads: args.threads ?? null,
    frontier: args.frontier,
    relax: args.relax,
    seed: args.seed ?? null,
  };
  const result = await allocate(request, watchRun(terminal, progress)).finally(progress.clear);
  const err = citeFolders(terminal.err, scenarioFolders(args.scenario));
  return presentAllocation(result, args, { ...terminal, err });
}
