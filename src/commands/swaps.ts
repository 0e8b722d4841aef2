import { join } from 'node:path';
import { formatDay } from '../domain/calendar.ts';
import { count } from '../domain/wording.ts';
import { describeSteps, type Swap } from '../report/tables/swap-tables.ts';
import { type Command, type RawArguments, Refusal, UsageError } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { rejectInput } from './reject-input.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';

/** `placewright swaps`: whom a rotator could swap with, every rule kept. */
export const swapsCommand: Command = {
  name: 'swaps',
  positionals: '<run>',
  summary: 'List the swaps and chains a rotator could take part in, every rule kept; or make one',
  examples: [
    {
      line: 'swaps out/county --rotator R017',
      does: 'whom R017 could swap with, and who would have to agree',
    },
    {
      line: 'swaps out/county --rotator R017 --apply 2 --by "J. Smith" --out out/swapped',
      does: 'make the second one: a new verified run with the swap among its decisions',
    },
  ],
  options: {
    rotator: { type: 'string', describe: 'Id of the rotator who asks' },
    today: { type: 'string', describe: 'What has begun by this day is not exchanged (default: today)' },
    'notice-weeks': {
      type: 'string',
      describe: 'Nor is what begins within so many weeks (default: as in settings.csv)',
    },
    most: { type: 'string', describe: 'Swaps to list at most (default 20)' },
    apply: { type: 'string', describe: 'Number of the swap to make, as listed' },
    by: { type: 'string', describe: 'Who decides on it (with --apply)' },
    out: { type: 'string', describe: 'Folder of the new run (default <run>-swapped)' },
    json: { type: 'boolean', describe: 'Print the swaps as JSON' },
    quiet: { type: 'boolean', describe: 'No progress and no summary' },
  },
  run: runSwaps,
};

const DEFAULT_MOST = 20;

async function runSwaps(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ ARGUMENTS, readArguments }, { applySwap, listSwaps }] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/swaps/swaps.ts'),
  ]);
  const args = readArguments(
    {
      run: ARGUMENTS.folder,
      rotator: ARGUMENTS.id,
      today: ARGUMENTS.day.optional(),
      'notice-weeks': ARGUMENTS.amountOrNone.optional(),
      most: ARGUMENTS.amount.default(DEFAULT_MOST),
      apply: ARGUMENTS.amount.optional(),
      by: ARGUMENTS.remark.optional(),
      out: ARGUMENTS.folder.optional(),
      json: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['run'],
  );
  const asked = { ...args, today: args.today ?? today(), noticeWeeks: args['notice-weeks'] ?? null };
  if (args.apply === undefined) {
    const found = await listSwaps(asked, { interrupted: () => terminal.stop.aborted });
    return await present(found, args, terminal);
  }
  if (args.by === undefined) throw new UsageError('--apply needs --by: who decides on the swap.');
  const [{ besideRun }, { startProgress }, { watchRun }, { presentAllocation }] = await Promise.all([
    import('../pipeline/programme/default-out.ts'),
    import('./progress-line.ts'),
    import('./watch-run.ts'),
    import('./present-allocation.ts'),
  ]);
  const { elapsedSeconds } = terminal;
  const progress = startProgress(terminal.err, { quiet: args.quiet, elapsedSeconds });
  const out = args.out ?? besideRun(args.run, '-swapped');
  const request = { ...asked, number: args.apply, by: args.by, out };
  const applied = await applySwap(request, watchRun(terminal, progress)).finally(progress.clear);
  if (applied.kind === 'stopped') return presentAllocation(applied, args, terminal);
  if (applied.kind !== 'applied') return await present(applied, args, terminal);
  const { result, swap } = applied;
  if (result.kind !== 'allocated') return presentAllocation(result, args, terminal);
  if (args.json) terminal.out.write(`${JSON.stringify({ swap, run: result.run.facts }, null, 2)}\n`);
  else if (!args.quiet) {
    terminal.out.write(`Made in cycle ${swap.cycle}: ${describeSteps(swap)}\n`);
    terminal.out.write(`  ${join(result.run.out, 'pathways.csv')}  who goes where now, verified\n`);
  }
  return result.interrupted ? EXIT.interrupted : EXIT.ok;
}

async function present(
  result: Awaited<ReturnType<typeof import('../pipeline/swaps/swaps.ts').listSwaps>>,
  args: { readonly rotator: string; readonly json: boolean; readonly quiet: boolean },
  { out, err, stop }: Terminal,
): Promise<ExitCode> {
  switch (result.kind) {
    case 'refused':
      throw new Refusal(result.message);
    case 'rejected-input':
      return await rejectInput(result.issues, err);
    case 'found': {
      const { swaps, complete } = result;
      const freeFrom = formatDay(result.freeFrom);
      if (args.json) {
        const document = { schema: 'placewright.swaps/1', free_from: freeFrom, complete, swaps };
        out.write(`${JSON.stringify(document, null, 2)}\n`);
      } else if (!args.quiet) {
        const more = complete ? '' : ' There may be more.';
        const found = `${count(swaps.length, 'swap')} for ${args.rotator} in cycles that begin on ${freeFrom} or later`;
        out.write(`${found}, every rule that must hold kept and no service worse off.${more}\n`);
        out.write(`${leftOut(args.rotator)}\n`);
        swaps.forEach((swap, index) => {
          out.write(`${String(index + 1).padStart(3)}  ${describe(swap)}\n`);
        });
      }
      return stop.aborted ? EXIT.interrupted : EXIT.ok;
    }
  }
}

/** What the list passes over, so that an empty one is not read as "nothing is allowed". */
function leftOut(rotator: string): string {
  return `Not listed: what leaves ${rotator} worse off, a chain that leaves anybody else so, and more than two people where ${rotator} gains nothing.`;
}

function describe(swap: Swap): string {
  const gains = swap.steps.map(({ rotator, before, after }) => `${rotator} ${before} → ${after}`).join(', ');
  const agree =
    swap.must_agree.length === 0
      ? 'nobody is worse off'
      : `${swap.must_agree.join(', ')} would have to agree`;
  const effects = swap.effects.map(({ tier, before, after }) => `${tier} ${before} → ${after}`).join(', ');
  const lines = [`cycle ${swap.cycle}: ${describeSteps(swap)}`, `${agree}; dissatisfaction ${gains}`];
  return [...lines, ...(effects === '' ? [] : [effects])].join('\n     ');
}
