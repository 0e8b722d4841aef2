import type { ExplainResult, RunQuestion } from '../pipeline/explain/run-question.ts';
import { type Command, type RawArguments, UsageError } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright explain`: one rotator, one wish, one slot or the decisions of a finished run, in plain English. */
export const explainCommand: Command = {
  name: 'explain',
  positionals: '<run>',
  summary: 'Say why: a page for one rotator, one wish, one slot, or the price of decisions',
  examples: [
    { line: 'explain out/worcestershire --rotator R017', does: 'what they got, why, and why nothing better' },
    {
      line: 'explain out/worcestershire --rotator R017 --why-not PT-MSK-WOR --cycle 2 --changes 1',
      does: 'why not this placement, and what it would have taken',
    },
    {
      line: 'explain out/worcestershire --slot PT-STR-EVE --cycle 1',
      does: 'who is in a slot, who could have come, what one more place would be worth',
    },
    { line: 'explain out/worcestershire --decisions', does: 'what each decision of the coordinator costs' },
  ],
  options: {
    rotator: { type: 'string', describe: 'The rotator asked about' },
    'why-not': { type: 'string', describe: 'A placement this rotator did not get' },
    slot: { type: 'string', describe: 'The placement of a slot; needs --cycle' },
    cycle: { type: 'string', describe: 'The cycle asked about, with --slot or --why-not' },
    decisions: { type: 'boolean', describe: 'Price every fix and forbid in force' },
    changes: {
      type: 'string',
      describe:
        'For so many wishes, look for what would have granted them (default 1 with --rotator, 0 with --why-not)',
    },
    budget: {
      type: 'string',
      describe:
        'Seconds to work it out (default 60; a single --why-not: what is left of 2 since the start). Beyond it a reason says what is proved: at least so much',
    },
    threads: { type: 'string', describe: 'Worker threads (default: one a core)' },
    json: { type: 'boolean', describe: 'Print the facts as JSON' },
  },
  run: runExplain,
};

async function runExplain(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ ARGUMENTS, readArguments }, { explainRun }, { startProgress }, { watchRun }] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/explain/explain-run.ts'),
    import('./progress-line.ts'),
    import('./watch-run.ts'),
  ]);
  const args = readArguments(
    {
      run: ARGUMENTS.folder,
      rotator: ARGUMENTS.id.optional(),
      'why-not': ARGUMENTS.id.optional(),
      slot: ARGUMENTS.id.optional(),
      cycle: ARGUMENTS.cycle.optional(),
      decisions: ARGUMENTS.flag,
      changes: ARGUMENTS.amountOrNone.optional(),
      budget: ARGUMENTS.seconds.optional(),
      threads: ARGUMENTS.threads.optional(),
      json: ARGUMENTS.flag,
    },
    raw,
    ['run'],
  );
  const question = readQuestion(args);
  const progress = startProgress(terminal.err, {
    quiet: args.json,
    elapsedSeconds: terminal.elapsedSeconds,
  });
  const changes = args.changes ?? (question.kind === 'rotator' ? 1 : 0);
  const result = await explainRun(
    {
      run: args.run,
      question,
      changes,
      budget: args.budget ?? null,
      threads: args.threads ?? null,
    },
    watchRun(terminal, progress),
  ).finally(progress.clear);
  return await present(result, { json: args.json, terminal });
}

function readQuestion(args: {
  readonly rotator?: string | undefined;
  readonly 'why-not'?: string | undefined;
  readonly slot?: string | undefined;
  readonly cycle?: number | undefined;
  readonly decisions: boolean;
}): RunQuestion {
  const { rotator, slot, cycle, decisions, 'why-not': placement } = args;
  const asked = [rotator !== undefined, slot !== undefined, decisions].filter(Boolean);
  if (asked.length !== 1) throw new UsageError('Say one of --rotator, --slot and --decisions.');
  if (decisions) return { kind: 'decisions' };
  if (slot !== undefined) {
    if (cycle === undefined) throw new UsageError('--slot needs --cycle.');
    return { kind: 'slot', placement: slot, cycle };
  }
  if (placement === undefined) {
    if (cycle !== undefined) throw new UsageError('--cycle goes with --why-not or --slot.');
    return { kind: 'rotator', rotator: rotator! };
  }
  return { kind: 'why-not', rotator: rotator!, placement, cycle: cycle ?? null };
}

/** A page's usual time: nobody is told to try with less. */
const USUAL_SECONDS = 60;

/** That more time than `seconds` would tell more. */
export function describeMoreTime(seconds: number): string {
  const more = Math.max(USUAL_SECONDS, 2 * Math.ceil(seconds));
  return `Some of this is proved only as far as the time allowed. More time makes it exact, e.g. --budget ${more}.`;
}

async function present(
  result: ExplainResult,
  { json, terminal }: { readonly json: boolean; readonly terminal: Terminal },
): Promise<ExitCode> {
  const { out, err } = terminal;
  if (result.kind === 'refused') {
    err.write(`${err.style('red', result.message)}\n`);
    return EXIT.badInput;
  }
  if (json) out.write(`${JSON.stringify(result.facts, null, 2)}\n`);
  else {
    const { renderPage } = await import('../report/text/page-text.ts');
    const width = Math.min(out.width, 110);
    out.write(renderPage(result.page, { width, heading: (text) => out.style('bold', text) }));
    if (!result.exact) out.write(`\n${out.style('dim', describeMoreTime(result.seconds))}\n`);
  }
  return EXIT.ok;
}
