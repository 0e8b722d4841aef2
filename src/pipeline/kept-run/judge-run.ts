import type { Allocation } from '../../domain/allocation.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RunFacts } from '../../report/facts/run-facts.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import type { OpenedRun } from './open-run.ts';
import { readKeptRun } from './read-kept-run.ts';

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
  const { facts, files } = run;
  const { allocation, ...kept } = await readKeptRun(run);
  if (allocation === null) return { ...kept, facts, judged: null, files };
  const verdict = verify(kept.programme, allocation);
  if (!verdict.accepted) {
    throw new InputPathError(
      `The allocation of the run "${run.folder}" breaks rules that must hold; "placewright verify" says which.`,
    );
  }
  return { ...kept, facts, judged: { allocation, verdict }, files };
}
