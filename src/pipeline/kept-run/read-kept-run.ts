import type { Allocation } from '../../domain/allocation.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import { readProgramme } from '../../intake/read-programme.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { withSeed } from '../programme/with-seed.ts';
import { listKeptInputs } from './kept-inputs.ts';
import type { OpenedRun } from './open-run.ts';
import { readAllocation } from './read-allocation.ts';
import { recallUnread } from './unread-files.ts';

/** What a run was made from, and what came of it; nothing of it is judged yet. */
export interface KeptRun {
  readonly programme: Programme;
  readonly issues: readonly Issue[];
  /** `null` when the run has none. */
  readonly allocation: Allocation | null;
}

/** Reads a run's own tables and its allocation. Throws {@link InputPathError} when the files do not allow that. */
export async function readKeptRun(run: OpenedRun): Promise<KeptRun> {
  const { folder, facts, files } = run;
  const { base, scenarios } = listKeptInputs(run);
  const intake = await readProgramme(base, { scenarios });
  if (intake.kind === 'rejected') {
    throw new InputPathError(`The inputs kept with the run "${folder}" are not a programme any more.`);
  }
  const programme = withSeed(intake.programme, facts.seed);
  const issues = recallUnread(intake.issues, run);
  if (facts.outcome === 'infeasible' || facts.outcome === 'no-solution-found')
    return { programme, issues, allocation: null };
  const read = readAllocation(files);
  if (read.kind === 'unreadable') {
    throw new InputPathError(`The run "${folder}" cannot be read: ${read.reason}.`);
  }
  return { programme, issues, allocation: read.allocation };
}
