import { count } from '../domain/wording.ts';
import type { AuditFinding, AuditStatus, Invariant } from '../pipeline/audit/audit-finding.ts';
import type { AuditReport } from '../pipeline/audit/audit-run.ts';
import type { Command, RawArguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Stream, Terminal } from './terminal.ts';

/** `placewright audit`: the invariants of fairness, tried on a finished run. */
export const auditCommand: Command = {
  name: 'audit',
  positionals: '<run>',
  summary: 'Try every promise of fairness on a finished run, and measure what lying would have paid',
  examples: [
    {
      line: 'audit out/worcestershire',
      does: 'solve variants of the programme again and print the evidence',
    },
    {
      line: 'audit out/worcestershire --samples 400 --time-limit 1800',
      does: 'a narrower interval for gaming',
    },
    { line: 'audit out/worcestershire --json', does: 'the same as JSON' },
  ],
  options: {
    samples: { type: 'string', describe: 'Misreports to solve again (default 40)' },
    shuffles: { type: 'string', describe: 'Re-runs on shuffled tables (default 2)' },
    slots: { type: 'string', describe: 'Full slots to solve again with one more place (default 3)' },
    'time-limit': {
      type: 'string',
      describe: 'Seconds for everything; what is cut off is said (default 110)',
    },
    threads: { type: 'string', describe: 'Worker threads (default: one a core)' },
    seed: { type: 'string', describe: 'Seed of samples and shuffles (default: the seed of the run)' },
    json: { type: 'boolean', describe: 'Print the evidence as JSON' },
    quiet: { type: 'boolean', describe: 'Print nothing but what speaks against the run' },
  },
  run: runAudit,
};

const DEFAULT_SECONDS = 110;

async function runAudit(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ auditRun }, { ARGUMENTS, readArguments }, { startProgress }, { availableParallelism }] =
    await Promise.all([
      import('../pipeline/audit/audit-run.ts'),
      import('./arguments.ts'),
      import('./progress-line.ts'),
      import('node:os'),
    ]);
  const args = readArguments(
    {
      run: ARGUMENTS.folder,
      samples: ARGUMENTS.amountOrNone.optional(),
      shuffles: ARGUMENTS.amountOrNone.optional(),
      slots: ARGUMENTS.amountOrNone.optional(),
      'time-limit': ARGUMENTS.seconds.optional(),
      threads: ARGUMENTS.threads.optional(),
      seed: ARGUMENTS.seed.optional(),
      json: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['run'],
  );
  const { elapsedSeconds, stop } = terminal;
  const progress = startProgress(terminal.err, { quiet: args.quiet, elapsedSeconds });
  const request = {
    run: args.run,
    timeLimit: args['time-limit'] ?? DEFAULT_SECONDS,
    threads: args.threads ?? availableParallelism(),
    seed: args.seed ?? null,
    samples: args.samples ?? 40,
    shuffles: args.shuffles ?? 2,
    slots: args.slots ?? 3,
  };
  const host = {
    elapsedSeconds,
    interrupted: () => stop.aborted,
    onCheck: (check: string) => progress.stage(`Auditing ${check}`),
  };
  const report = await auditRun(request, host).finally(progress.clear);
  const stands = report.findings.every(({ status }) => status !== 'violated');
  if (args.json) terminal.out.write(`${JSON.stringify(structure(report, stands), null, 2)}\n`);
  else present(report, { run: args.run, stands, quiet: args.quiet, terminal });
  if (stop.aborted) return EXIT.interrupted;
  return stands ? EXIT.ok : EXIT.fault;
}

function structure({ facts, seed, findings, gaming, seconds }: AuditReport, stands: boolean): object {
  return {
    schema: 'placewright.audit/1',
    stands,
    programme: facts.programme,
    outcome: facts.outcome,
    seed,
    findings,
    gaming,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

const CLAIMS: Readonly<Record<Invariant, string>> = {
  covered: 'Every pillar that must be covered is, or provably can be',
  equals: 'Equal rotators differ only by the draw',
  'order-independence': 'The order of rows decides nothing',
  renaming: 'Names decide nothing but the draw',
  'worst-off': 'No allocation has a better worst-off',
  pareto: 'Nobody can gain without somebody losing',
  capacity: 'One more place never hurts',
  gaming: 'What lying about wishes would have paid',
};

const MARKS: Readonly<Record<AuditStatus, readonly ['green' | 'red' | 'yellow' | 'dim', string]>> = {
  holds: ['green', '✓'],
  violated: ['red', '✗'],
  'not-settled': ['yellow', '?'],
  'not-applicable': ['dim', '–'],
  measured: ['dim', '·'],
};

function present(
  { findings, seed, seconds }: AuditReport,
  manner: {
    readonly run: string;
    readonly stands: boolean;
    readonly quiet: boolean;
    readonly terminal: Terminal;
  },
): void {
  const { out, err } = manner.terminal;
  for (const finding of findings) {
    if (finding.status === 'violated') err.write(describe(finding, err));
    else if (!manner.quiet) out.write(describe(finding, out));
  }
  if (!manner.stands)
    err.write(`${err.style('red', `The run ${manner.run} breaks a promise of fairness.`)}\n`);
  else if (!manner.quiet) {
    const { tally, settled } = tallyPromises(findings);
    const soFar = settled ? '' : ' so far';
    out.write(
      `\n${tally}. Nothing speaks against the run ${manner.run}${soFar} (seed "${seed}", ${seconds.toFixed(1)} s).\n`,
    );
  }
}

/** "2 of 7 promises held; 5 not settled": what lying would have paid is measured, and no promise. */
function tallyPromises(findings: readonly Pick<AuditFinding, 'invariant' | 'status'>[]): {
  readonly tally: string;
  readonly settled: boolean;
} {
  const promises = findings.filter(({ invariant }) => invariant !== 'gaming');
  const countOf = (status: AuditStatus): number => promises.filter((each) => each.status === status).length;
  const open = countOf('not-settled');
  const rest = (
    [
      [open, 'not settled'],
      [countOf('not-applicable'), 'with nothing to be tried on'],
      [countOf('measured'), 'only measured'],
    ] as const
  ).flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  return {
    tally: [`${countOf('holds')} of ${count(promises.length, 'promise')} held`, ...rest].join('; '),
    settled: open === 0,
  };
}

const MOST_SHOWN = 10;

function describe({ invariant, status, evidence, against }: AuditFinding, stream: Stream): string {
  const [style, mark] = MARKS[status];
  const settled = status === 'not-settled' ? ' (not settled)' : '';
  const lines = against.slice(0, MOST_SHOWN).map((each) => `    ${each}`);
  if (against.length > MOST_SHOWN) lines.push(`    and ${against.length - MOST_SHOWN} more`);
  return `${[`${stream.style(style, mark)} ${CLAIMS[invariant]}${settled}`, `    ${evidence}`, ...lines].join('\n')}\n`;
}
