import type { CertificateReview, ProvedTier } from '../pipeline/review/check-certificate.ts';
import type { CheckedClaim, RunReview } from '../pipeline/review/verify-run.ts';
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
    {
      line: 'verify out/worcestershire --certificate',
      does: 'and recompute from the prices in certificate.json that nothing better exists',
    },
  ],
  options: {
    certificate: { type: 'boolean', describe: 'Recompute the bound of each tier from the prices' },
    json: { type: 'boolean', describe: 'Print what was checked as JSON' },
    quiet: { type: 'boolean', describe: 'Print nothing but findings' },
  },
  run: runVerify,
};

async function runVerify(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ verifyRun }, { ARGUMENTS, readArguments }] = await Promise.all([
    import('../pipeline/review/verify-run.ts'),
    import('./arguments.ts'),
  ]);
  const args = readArguments(
    { run: ARGUMENTS.folder, certificate: ARGUMENTS.flag, json: ARGUMENTS.flag, quiet: ARGUMENTS.flag },
    raw,
    ['run'],
  );
  const review = await verifyRun(args.run);
  const proof = args.certificate ? await proveAgain(args.run) : null;
  const stands =
    review.claims.every(({ findings }) => findings.length === 0) && (proof === null || isSound(proof));
  if (args.json) terminal.out.write(`${JSON.stringify(structure(review, stands, proof), null, 2)}\n`);
  else present(args.run, review, { stands, quiet: args.quiet, proof, terminal });
  return stands ? EXIT.ok : EXIT.fault;
}

function structure({ facts, claims }: RunReview, stands: boolean, proof: CertificateReview | null): object {
  const { outcome, tiers } = facts;
  const certificate = proof === null ? {} : { certificate: proof };
  return { schema: 'placewright.verification/1', stands, outcome, tiers, claims, ...certificate };
}

function present(
  run: string,
  { facts, claims }: RunReview,
  manner: {
    readonly stands: boolean;
    readonly quiet: boolean;
    readonly proof: CertificateReview | null;
    readonly terminal: Terminal;
  },
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
    if (manner.proof !== null) out.write(describeProof(manner.proof));
    else if (facts.outcome === 'optimal') {
      out.write(
        "That no allocation is better is the engine's proof; --certificate recomputes it as far as prices prove it.\n",
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

async function proveAgain(run: string): Promise<CertificateReview> {
  const { checkCertificate } = await import('../pipeline/review/check-certificate.ts');
  return await checkCertificate(run);
}

/** A bound above the value would contradict the allocation that was just verified. */
function isSound(proof: CertificateReview): boolean {
  return proof.kind === 'none' || proof.tiers.every(({ value, bound }) => bound === null || bound <= value);
}

function describeProof(proof: CertificateReview): string {
  if (proof.kind === 'none') return `\nNothing is proved again: ${proof.reason}.\n`;
  const width = proof.tiers.reduce((most, { name }) => Math.max(most, name.length), 0);
  const lines = proof.tiers.map((tier) => `  ${tier.name.padEnd(width)}  ${describeTier(tier)}`);
  return [
    '\nRecomputed from the prices and the tables, in exact integers:',
    ...lines,
    'A gap here is the slack an aim was given, or what the prices alone do not prove; the search may have proved more (run.json).',
    '',
  ].join('\n');
}

function describeTier({ value, bound, gap }: ProvedTier): string {
  if (bound === null || gap === null) return `${value}; nothing proved`;
  if (bound === value) return `${value}; proved, nothing is better`;
  return `${value}; at least ${bound} (gap ${(100 * gap).toFixed(2)} %)`;
}
