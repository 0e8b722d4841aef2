import { citeFolders } from './cite-folders.ts';
import type { Command, RawArguments } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { rejectInput } from './reject-input.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** `placewright replan`: new facts, an allocation in force, and as few people moved as can be. */
export const replanCommand: Command = {
  name: 'replan',
  positionals: '<run>',
  summary: 'Take new facts into an allocation in force, moving as few people as possible',
  examples: [
    {
      line: 'replan out/county --facts leaver --out out/replanned',
      does: 'somebody leaves: who has to move, why, and what it would cost to move nobody',
    },
    {
      line: 'replan out/county --facts leaver --out out/replanned --today 2027-01-10 --notice-weeks 8',
      does: 'the same as of another day, with another notice',
    },
  ],
  options: {
    facts: {
      type: 'string',
      describe: 'Folder of changed rows: leavers, leave, WTE, later starts, closed wards',
    },
    out: { type: 'string', describe: 'Folder of the new run (default <run>-replanned)' },
    today: { type: 'string', describe: 'What has begun by this day stays as it is (default: today)' },
    'notice-weeks': {
      type: 'string',
      describe: 'Nor does what begins within so many weeks (default: as in settings.csv)',
    },
    points: {
      type: 'string',
      describe: 'Most points of the frontier of moves against quality (default 4; 0 for none)',
    },
    'time-limit': {
      type: 'string',
      describe:
        'Seconds for the plan, and once more for its reasons and the frontier (default: as in settings.csv)',
    },
    threads: { type: 'string', describe: 'Worker threads (default: one a core)' },
    json: { type: 'boolean', describe: 'Print who moves and why as JSON' },
    quiet: { type: 'boolean', describe: 'No progress and no summary' },
  },
  run: runReplan,
};

const DEFAULT_POINTS = 4;

async function runReplan(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [
    { ARGUMENTS, readArguments },
    { replan },
    { besideRun },
    { startProgress },
    { watchRun },
    { presentReplan },
  ] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/replan/replan.ts'),
    import('../pipeline/programme/default-out.ts'),
    import('./progress-line.ts'),
    import('./watch-run.ts'),
    import('./present-replan.ts'),
  ]);
  const args = readArguments(
    {
      run: ARGUMENTS.folder,
      facts: ARGUMENTS.folder,
      out: ARGUMENTS.folder.optional(),
      today: ARGUMENTS.day.optional(),
      'notice-weeks': ARGUMENTS.amountOrNone.optional(),
      points: ARGUMENTS.amountOrNone.default(DEFAULT_POINTS),
      'time-limit': ARGUMENTS.seconds.optional(),
      threads: ARGUMENTS.threads.optional(),
      json: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['run'],
  );
  const { elapsedSeconds } = terminal;
  const progress = startProgress(terminal.err, { quiet: args.quiet, elapsedSeconds });
  const request = {
    run: args.run,
    facts: args.facts,
    out: args.out ?? besideRun(args.run, '-replanned'),
    today: args.today ?? today(),
    noticeWeeks: args['notice-weeks'] ?? null,
    points: args.points,
    timeLimit: args['time-limit'] ?? null,
    explainLimit: null,
    threads: args.threads ?? null,
    backend: 'highs' as const,
  };
  const result = await replan(request, watchRun(terminal, progress)).finally(progress.clear);
  if (result.kind === 'refused') return presentReplan(result, args, terminal);
  const err = citeFolders(terminal.err, result.folders);
  if (result.kind === 'rejected-input') return await rejectInput(result.issues, err);
  return presentReplan(result, args, { ...terminal, err });
}
