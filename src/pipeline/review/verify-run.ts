import { type Intake, readProgramme } from '../../intake/read-programme.ts';
import type { RunFacts } from '../../report/facts/run-facts.ts';
import { describeRuleLine } from '../../report/text/rule-lines.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import { INPUTS, RUN_FILE } from '../disk/publish.ts';
import { listKeptInputs } from '../kept-run/kept-inputs.ts';
import { findAlterations, type OpenedRun, openRun } from '../kept-run/open-run.ts';
import { readAllocation } from '../kept-run/read-allocation.ts';
import { recallUnread } from '../kept-run/unread-files.ts';
import { withSeed } from '../programme/with-seed.ts';
import { readKeptCertificate } from '../record/kept-certificate.ts';
import { type Judged, renderOutputs } from '../record/render-outputs.ts';
import { recordRun } from '../record/run-record.ts';
import { agreesWithVerdict } from '../record/tier-facts.ts';
import { phraseBreaches } from '../solve/phrase-findings.ts';
import { judgeApprovals } from './approvals.ts';

/** One thing a run claims, and what speaks against it. */
export interface CheckedClaim {
  readonly claim: string;
  /** Empty = the claim stands. */
  readonly findings: readonly string[];
}

export interface RunReview {
  readonly facts: RunFacts;
  readonly claims: readonly CheckedClaim[];
}

/**
 * Re-checks a finished run from its own files, without a solver: every file against its digest, every rule and
 * every tier value from the tables, every derived file byte for byte. Throws `InputPathError` when the folder is
 * no run.
 */
export async function verifyRun(folder: string): Promise<RunReview> {
  return await reviewRun(await openRun(folder));
}

/** The same for a run in memory. */
export async function reviewRun(run: OpenedRun): Promise<RunReview> {
  const claims = [checkSeal(run), checkFiles(run), ...checkApprovals(run)];
  const intake = await readKeptInputs(run);
  if (intake.kind === 'rejected') {
    const reasons = intake.issues.map(({ file, reason }) => `${INPUTS}/${file}: ${reason}`);
    return { facts: run.facts, claims: [...claims, { claim: READABLE_INPUTS, findings: reasons }] };
  }
  return { facts: run.facts, claims: [...claims, ...checkAllocation(run, intake)] };
}

const READABLE_INPUTS = 'the inputs kept with the run are a programme';

function checkSeal({ sealed }: OpenedRun): CheckedClaim {
  const findings = sealed ? [] : [`${RUN_FILE} was changed after the run`];
  return { claim: `${RUN_FILE} is as the run wrote it`, findings };
}

function checkFiles({ facts, files }: OpenedRun): CheckedClaim {
  return {
    claim: `its ${Object.keys(facts.files).length} outputs and ${Object.keys(facts.inputs).length} inputs are as they were`,
    findings: findAlterations({ facts, files }),
  };
}

function checkApprovals(run: OpenedRun): readonly CheckedClaim[] {
  return judgeApprovals(run).map(({ by, at, note, findings }) => ({
    claim: `it is what ${by || 'somebody'} approved on ${at.slice(0, 10)}: ${note}`,
    findings,
  }));
}

async function readKeptInputs(run: OpenedRun): Promise<Intake> {
  const { base, scenarios } = listKeptInputs(run);
  return await readProgramme(base, { scenarios });
}

function checkAllocation(
  run: OpenedRun,
  intake: Extract<Intake, { kind: 'programme' }>,
): readonly CheckedClaim[] {
  const { facts } = run;
  const programme = withSeed(intake.programme, facts.seed);
  const issues = recallUnread(intake.issues, run);
  if (facts.outcome === 'infeasible' || facts.outcome === 'no-solution-found') {
    return [checkRecord(run, { programme, issues, verdict: null })];
  }
  const read = readAllocation(run.files);
  if (read.kind === 'unreadable') return [{ claim: 'the allocation can be read', findings: [read.reason] }];
  const { allocation } = read;
  const verdict = verify(programme, allocation);
  const certificate = readKeptCertificate(run.files);
  return [
    {
      claim: 'every rule that must hold does, judged from the tables without the solver',
      findings: phraseBreaches(programme, verdict.breaches).map(describeRuleLine),
    },
    checkTiers(facts, verdict),
    ...(verdict.accepted ? [checkOutputs(run, { programme, issues, allocation, verdict, certificate })] : []),
    checkRecord(run, { programme, issues, verdict }),
  ];
}

function checkTiers({ tiers }: RunFacts, verdict: Verdict): CheckedClaim {
  const findings = agreesWithVerdict(tiers, verdict)
    ? []
    : [`the tier values in ${RUN_FILE} are not those of the allocation`];
  return { claim: `all ${verdict.tiers.length} tier values are those of the allocation`, findings };
}

function checkOutputs({ files }: OpenedRun, judged: Judged): CheckedClaim {
  const outputs = renderOutputs(judged);
  const findings = [...outputs].flatMap(([name, text]) => {
    const bytes = files.get(name);
    return bytes !== undefined && Buffer.from(bytes).equals(Buffer.from(text))
      ? []
      : [`${name} does not say what follows from the tables and the allocation`];
  });
  return { claim: `${outputs.size} outputs say what follows from the tables and the allocation`, findings };
}

/** Fields of the record that nothing on disk can confirm, and those that other checks look at file by file. */
const UNCHECKED: ReadonlySet<string> = new Set(['files', 'inputs', 'tiers']);

function checkRecord(
  { facts }: OpenedRun,
  found: Pick<Judged, 'programme' | 'issues'> & { readonly verdict: Verdict | null },
): CheckedClaim {
  const expected = recordRun(
    { ...facts, programme: found.programme, warnings: found.issues.length, version: facts.engine.version },
    {
      ...facts,
      outcome: found.verdict === null ? facts.outcome : outcomeOf(facts),
      verdict: found.verdict,
      files: new Map(),
      peakMemoryMib: facts.peak_memory_mib,
    },
  );
  const findings = Object.entries(expected)
    .filter(([field]) => !UNCHECKED.has(field))
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(facts[field as keyof RunFacts]))
    .map(([field]) => `${RUN_FILE} states another "${field}" than the run's files`);
  return { claim: `the figures in ${RUN_FILE} are those of the run's files`, findings };
}

function outcomeOf({ tiers }: RunFacts): RunFacts['outcome'] {
  return tiers.every(({ proved }) => proved) ? 'optimal' : 'feasible';
}
