import { count } from '../domain/wording.ts';
import type { PlaceNews } from '../pipeline/extra-place/rank-places.ts';
import type { ExtraPlace, ExtraPlaces } from '../report/tables/extra-place-table.ts';
import { type Command, type RawArguments, Refusal, UsageError } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { rejectInput } from './reject-input.ts';
import type { Terminal } from './terminal.ts';

/** `placewright extra-place`: where one more place would do most good. */
export const extraPlaceCommand: Command = {
  name: 'extra-place',
  positionals: '<run>',
  summary: 'Find the best single extra place: one more is tried at each placement',
  examples: [
    { line: 'extra-place out/county', does: 'where one more place does most good, and how much' },
    { line: 'extra-place out/county --csv', does: 'a row a placement, for a spreadsheet' },
  ],
  options: {
    budget: {
      type: 'string',
      describe: 'Seconds for all places together; what is not reached by then is said (default 120)',
    },
    'time-limit': {
      type: 'string',
      describe: 'Seconds for each place (default: a quarter of what is left, at most as in settings.csv)',
    },
    threads: { type: 'string', describe: 'Worker threads (default: one a core)' },
    json: { type: 'boolean', describe: 'Print everything as JSON' },
    csv: { type: 'boolean', describe: 'Print a row a placement as CSV' },
    quiet: { type: 'boolean', describe: 'No progress' },
  },
  run: runExtraPlace,
};

const DEFAULT_SECONDS = 120;

async function runExtraPlace(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ ARGUMENTS, readArguments }, { findBestPlace }, { startProgress }] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/extra-place/find-best-place.ts'),
    import('./progress-line.ts'),
  ]);
  const args = readArguments(
    {
      run: ARGUMENTS.folder,
      budget: ARGUMENTS.seconds.default(DEFAULT_SECONDS),
      'time-limit': ARGUMENTS.seconds.optional(),
      threads: ARGUMENTS.threads.optional(),
      json: ARGUMENTS.flag,
      csv: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['run'],
  );
  if (args.json && args.csv) throw new UsageError('--json and --csv exclude each other.');
  const { stop, elapsedSeconds, out, err } = terminal;
  const progress = startProgress(err, { quiet: args.quiet, elapsedSeconds });
  progress.stage('Reading the run');
  const request = {
    run: args.run,
    budget: args.budget,
    timeLimit: args['time-limit'] ?? null,
    threads: args.threads ?? null,
  };
  const report = (doing: string) => (news: PlaceNews) =>
    progress.stage(`${doing} at ${news.placement} (${news.at + 1} of ${news.of})`);
  const host = {
    interrupted: () => stop.aborted,
    elapsedSeconds,
    onRead: report('Reading what prices promise of one more place'),
    onTry: report('Trying one more place'),
  };
  const result = await findBestPlace(request, host).finally(progress.clear);
  switch (result.kind) {
    case 'refused':
      throw new Refusal(result.message);
    case 'rejected-input':
      return await rejectInput(result.issues, err);
    case 'ranked':
      if (args.json) out.write(`${JSON.stringify(result.ranking, null, 2)}\n`);
      else if (args.csv) {
        const [{ renderCsv }, { tabulateExtraPlaces }] = await Promise.all([
          import('../report/text/csv.ts'),
          import('../report/tables/extra-place-table.ts'),
        ]);
        out.write(renderCsv(tabulateExtraPlaces(result.ranking)));
      } else for (const line of describe(result.ranking)) out.write(`${line}\n`);
      return stop.aborted ? EXIT.interrupted : EXIT.ok;
  }
}

const SHOWN = 10;

function describe({ now, places }: ExtraPlaces): readonly string[] {
  const values = (tiers: ExtraPlace['tiers']): string =>
    tiers.map(({ name, value }) => `${name} ${value ?? '?'}`).join(', ');
  const solved = places.filter(({ kind }) => kind === 'solved');
  const counted = (kind: ExtraPlace['kind']) => places.filter((place) => place.kind === kind).length;
  const [ruledOut, unknown, notTried] = [counted('ruled-out'), counted('unknown'), counted('not-tried')];
  return [
    'Values with one more place; smaller is better, tiers count in this order.',
    `  now: ${values(now)}`,
    ...solved.slice(0, SHOWN).map(({ placement, tiers, proved }) => {
      return `  ${placement}: ${values(tiers)}${proved ? '' : ' (not proved)'}`;
    }),
    ...(solved.length > SHOWN ? [`  and ${solved.length - SHOWN} more; see --csv`] : []),
    ...(ruledOut === 0
      ? []
      : [`${count(ruledOut, 'place')} cannot be better: the prices of the run prove it.`]),
    ...(unknown === 0
      ? []
      : [
          `${count(unknown, 'place')} could not be settled in time: nothing better was found there, nor proved impossible.`,
        ]),
    ...(notTried === 0 ? [] : [`${count(notTried, 'place was', 'places were')} not tried before the end.`]),
    ...(unknown + notTried === 0 ? [] : ['More time settles more, e.g. with --budget.']),
  ];
}
