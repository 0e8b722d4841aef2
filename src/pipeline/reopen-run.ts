import type { Programme } from '../domain/programme.ts';
import type { SolvedProgramme } from '../explain/settle-wishes.ts';
import { formulate } from '../formulate/formulate.ts';
import { encodeAllocation } from '../formulate/interpret.ts';
import type { RunFacts } from '../report/run-facts.ts';
import { judgeRun } from './judge-run.ts';
import { findChanges, openRun } from './open-run.ts';
import { restoreTiers } from './tier-facts.ts';

/** A finished run with its programme and its optimum, as if it had just been solved. */
export type ReopenedRun =
  | {
      readonly kind: 'reopened';
      readonly facts: RunFacts;
      readonly programme: Programme;
      readonly solved: SolvedProgramme;
    }
  /** It has no allocation, or is not as it was written. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Reads a run from its folder alone: the tables kept there, the allocation, the tiers with their proofs. Only a run
 * that nobody has touched is reopened. Throws `InputPathError` when the folder is no run, or not one that can be judged.
 */
export async function reopenRun(folder: string): Promise<ReopenedRun> {
  const run = await openRun(folder);
  const { facts } = run;
  const changes = [...(run.sealed ? [] : ['run.json was changed after the run']), ...findChanges(run)];
  if (changes.length > 0) {
    const message = `The run ${folder} is not as it was written: ${changes[0]}. See "placewright verify ${folder}".`;
    return { kind: 'refused', message };
  }
  const { programme, judged } = await judgeRun(run);
  if (judged === null) {
    return { kind: 'refused', message: `The run ${folder} has no allocation to explain.` };
  }
  const formulation = formulate(programme);
  const chosen = encodeAllocation(formulation, judged.allocation);
  const solved = { formulation, chosen, tiers: restoreTiers(facts.tiers) };
  return { kind: 'reopened', facts, programme, solved };
}
