import type { Allocation } from '../domain/allocation.ts';
import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import { readProgramme } from '../intake/read-programme.ts';
import type { RunFacts } from '../report/run-facts.ts';
import { type Verdict, verify } from '../verify/verify.ts';
import { InputPathError } from './input-path-error.ts';
import { listKeptInputs } from './kept-inputs.ts';
import type { OpenedRun } from './open-run.ts';
import { readAllocation } from './read-allocation.ts';
import { withSeed } from './with-seed.ts';

/** A finished run with everything that follows from its tables and its allocation. */
export interface JudgedRun {
  readonly facts: RunFacts;
  readonly programme: Programme;
  readonly issues: readonly Issue[];
  /** `null` when the run has none. */
  readonly judged: { readonly allocation: Allocation; readonly verdict: Verdict } | null;
  readonly files: OpenedRun['files'];
}

/** Reads a run's own tables and judges its allocation, without a solver. Throws {@link InputPathError} when the files do not allow that. */
export async function judgeRun(run: OpenedRun): Promise<JudgedRun> {
  const { base, scenarios } = listKeptInputs(run);
  const intake = await readProgramme(base, { scenarios });
  if (intake.kind === 'rejected') {
    throw new InputPathError(`The inputs kept with the run "${run.folder}" are not a programme any more.`);
  }
  const { facts, files } = run;
  const programme = withSeed(intake.programme, facts.seed);
  const shared = { facts, programme, issues: intake.issues, files };
  if (facts.outcome === 'infeasible' || facts.outcome === 'no-solution-found')
    return { ...shared, judged: null };
  const read = readAllocation(files);
  if (read.kind === 'unreadable') {
    throw new InputPathError(`The run "${run.folder}" cannot be read: ${read.reason}.`);
  }
  const verdict = verify(programme, read.allocation);
  if (!verdict.accepted) {
    throw new InputPathError(
      `The allocation of the run "${run.folder}" breaks rules that must hold; "placewright verify" says which.`,
    );
  }
  return { ...shared, judged: { allocation: read.allocation, verdict } };
}
