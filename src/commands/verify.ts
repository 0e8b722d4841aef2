import type { CheckedClaim, RunReview } from '../pipeline/verify-run.ts';
import type { Command, RawArguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright verify`: a finished run against its own files, without a solver. */
export const verifyCommand: Command = {
  name: 'verify',
  positionals: '<run>',
  summary: 'Re-check a finished run from its files alone, without a solver',
  examples: [
    { line: 'verify out/worcestershire', does: 'judge every rule, tier value and file of a run again' },
    { line: 'verify out/worcestershire --json', does: 'the same as JSON' },
  ],
  options: {
    json: { type: 'boolean', describe: 'Print what was checked as JSON' },
    quiet: { type: 'boolean', describe: 'Print nothing but findings' },
  },
  run: runVerify,
};

async function runVerify(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ verifyRun }, { ARGUMENTS, readArguments }] = await Promise.all([
    import('../pipeline/verify-run.ts'),
    import('./arguments.ts'),
  ]);
  const given = readArguments({ run: ARGUMENTS.folder, json: ARGUMENTS.flag, quiet: ARGUMENTS.flag }, raw, [
    'run',
  ]);
  const review = await verifyRun(given.run);
  const stands = review.claims.every(({ findings }) => findings.length === 0);
  if (given.json) terminal.out.write(`${JSON.stringify(structure(review, stands), null, 2)}\n`);
  else present(given.run, review, { stands, quiet: given.quiet, terminal });
  return stands ? EXIT.ok : EXIT.fault;
}

function structure({ facts, claims }: RunReview, stands: boolean): object {
  return { schema: 'placewright.verification/1', stands, outcome: facts.outcome, tiers: facts.tiers, claims };
}

function present(
  run: string,
  { facts, claims }: RunReview,
  manner: { readonly stands: boolean; readonly quiet: boolean; readonly terminal: Terminal },
): void {
  const { out, err } = manner.terminal;
  for (const claim of claims) {
    if (claim.findings.length > 0) err.write(`${describeFailure(claim, err.style('red', '✗'))}\n`);
    else if (!manner.quiet) out.write(`${out.style('green', '✓')} ${claim.claim}\n`);
  }
  if (!manner.stands) {
    err.write(`${err.style('red', `The run ${run} does not stand.`)}\n`);
  } else if (!manner.quiet) {
    out.write(`\nThe run ${run} stands: ${facts.outcome}, ${facts.assignments} assignments verified.\n`);
    if (facts.outcome === 'optimal') {
      out.write(
        "That no allocation is better is the engine's proof, recorded in the bounds; it is not repeated here.\n",
      );
    }
  }
}

const MOST_FINDINGS = 20;

function describeFailure({ claim, findings }: CheckedClaim, mark: string): string {
  const shown = findings.slice(0, MOST_FINDINGS).map((finding) => `    ${finding}`);
  const rest = findings.length - shown.length;
  return [`${mark} not so: ${claim}`, ...shown, ...(rest > 0 ? [`    and ${rest} more`] : [])].join('\n');
}
