import { openPool } from '../../../solver/pool/pool.ts';
import { wakeThreads } from '../../../solver/pool/wake-threads.ts';
import { readProgramme } from '../../intake/read-programme.ts';
import type { RunFacts } from '../../report/facts/run-facts.ts';
import { verify } from '../../verify/verify.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { listKeptInputs } from '../kept-run/kept-inputs.ts';
import { openRun } from '../kept-run/open-run.ts';
import { readAllocation } from '../kept-run/read-allocation.ts';
import { withSeed } from '../programme/with-seed.ts';
import type { AuditCase } from './audit-case.ts';
import type { AuditFinding } from './audit-finding.ts';
import { checkCapacity } from './check-capacity.ts';
import { checkCovered } from './check-covered.ts';
import { checkEquals } from './check-equals.ts';
import { checkOrder } from './check-order.ts';
import { checkPareto } from './check-pareto.ts';
import { checkRenaming } from './check-renaming.ts';
import { checkWorstOff } from './check-worst-off.ts';
import { type Gaming, measureGaming } from './measure-gaming.ts';

export interface AuditRequest {
  /** Folder of a finished run. */
  readonly run: string;
  /** Seconds for everything. */
  readonly timeLimit: number;
  readonly threads: number;
  /** Draws shuffles and samples; `null` = the run's own. */
  readonly seed: string | null;
  /** Misreports to solve again. */
  readonly samples: number;
  /** Re-runs on shuffled tables, and full slots to be solved again with one more place. */
  readonly shuffles: number;
  readonly slots: number;
}

/** What the audit needs of the process. */
export interface AuditHost {
  elapsedSeconds(): number;
  interrupted(): boolean;
  onCheck(check: string): void;
}

export interface AuditReport {
  readonly facts: RunFacts;
  readonly seed: string;
  readonly findings: readonly AuditFinding[];
  readonly gaming: Gaming;
  readonly seconds: number;
}

/**
 * Re-derives every invariant of fairness on a finished run, from its own files. Throws `InputPathError` when the folder
 * is no run, or a run without an allocation that stands.
 */
export async function auditRun(request: AuditRequest, host: AuditHost): Promise<AuditReport> {
  const began = host.elapsedSeconds();
  const opened = await openSubject(request);
  const { facts } = opened.run;
  const name = facts.backend === 'jslp' ? 'jslp' : 'highs';
  const executor = openPool({ backend: { name }, threads: request.threads });
  wakeThreads(executor);
  const audit: AuditCase = {
    ...opened,
    executor,
    seed: request.seed ?? facts.seed,
    remaining: () => request.timeLimit - (host.elapsedSeconds() - began),
    interrupted: host.interrupted,
  };
  const findings: AuditFinding[] = [];
  const look = async (check: string, make: () => AuditFinding | Promise<AuditFinding>): Promise<void> => {
    host.onCheck(check);
    findings.push(weigh(facts, await make()));
  };
  try {
    await look('required covers', () => checkCovered(audit));
    await look('equal rotators', () => checkEquals(audit));
    await look('the order of rows', () => checkOrder(audit, request.shuffles));
    await look('renaming', () => checkRenaming(audit));
    await look('the worst-off', () => checkWorstOff(audit));
    await look('gains at nobody’s expense', () => checkPareto(audit));
    await look('one more place', () => checkCapacity(audit, request.slots));
    host.onCheck('misreports');
    const gaming = await measureGaming(audit, request.samples);
    findings.push(asFinding(gaming));
    const seconds = host.elapsedSeconds() - began;
    return { facts, seed: audit.seed, findings, gaming, seconds };
  } finally {
    await executor.close();
  }
}

/** A run that was not proved promised nothing but its rules: something better is no breach of its word. */
function weigh({ outcome }: RunFacts, finding: AuditFinding): AuditFinding {
  const promised = outcome === 'optimal' || finding.invariant === 'covered' || finding.invariant === 'equals';
  if (promised || finding.status !== 'violated') return finding;
  const evidence = `${finding.evidence}; the run itself was not proved`;
  return { ...finding, status: 'not-settled', evidence };
}

async function openSubject({
  run: folder,
}: AuditRequest): Promise<Pick<AuditCase, 'run' | 'inputs' | 'programme' | 'allocation' | 'verdict'>> {
  const run = await openRun(folder);
  const inputs = listKeptInputs(run);
  const intake = await readProgramme(inputs.base, { scenarios: inputs.scenarios });
  if (intake.kind === 'rejected')
    throw new InputPathError(`The tables kept in ${folder} are no programme; see "placewright verify".`);
  const programme = withSeed(intake.programme, run.facts.seed);
  const read = readAllocation(run.files);
  if (read.kind === 'unreadable')
    throw new InputPathError(`${folder} has no allocation to audit: ${read.reason}.`);
  const verdict = verify(programme, read.allocation);
  if (!verdict.accepted)
    throw new InputPathError(`The allocation in ${folder} breaks its rules; see "placewright verify".`);
  return { run, inputs, programme, allocation: read.allocation, verdict };
}

function asFinding(gaming: Gaming): AuditFinding {
  const { sampled, possible } = gaming;
  return {
    invariant: 'gaming',
    status: possible === 0 ? 'not-applicable' : sampled === 0 ? 'not-settled' : 'measured',
    cases: sampled,
    evidence: describeGaming(gaming),
    against: [],
  };
}

function describeGaming(gaming: Gaming): string {
  const { sampled, asked, possible, paid, cost } = gaming;
  if (possible === 0) return 'nobody has wishes that could be misreported';
  const drawn = `${asked} drawn out of ${possible}`;
  if (gaming.share === null) return `no misreport was solved again to proof (${drawn})`;
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const share = `${percent(gaming.share)}, 95 % interval ${percent(gaming.low)} to ${percent(gaming.high)}`;
  const gain = `mean gain ${gaming.mean_gain.toFixed(0)}, greatest ${gaming.greatest_gain}`;
  return `of ${sampled} misreports solved again (${drawn}), ${paid} would have paid (${share}) and ${cost} would have cost; ${gain}`;
}
