import type { TierResult } from '../../../solver/model/tier-result.ts';
import type { Programme } from '../../domain/programme.ts';
import type { SolvedProgramme } from '../../explain/reasons/settle-wishes.ts';
import { type Formulation, formulate } from '../../formulate/formulate.ts';
import { encodeIfAllowed } from '../../formulate/interpret.ts';
import { recallCertificate } from '../../formulate/recall-certificate.ts';
import type { RunFacts } from '../../report/facts/run-facts.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { readKeptCertificate } from '../record/kept-certificate.ts';
import { agreesWithModel, restoreTiers } from '../record/tier-facts.ts';
import { describeAlteration, type OpenedRun, openRun } from './open-run.ts';
import { readKeptRun } from './read-kept-run.ts';

/** A finished run with its programme and its optimum, as if it had just been solved. */
type ReopenedRun =
  | {
      readonly kind: 'reopened';
      readonly facts: RunFacts;
      readonly programme: Programme;
      readonly solved: SolvedProgramme;
    }
  /** It has no allocation, or is not as it was written. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Reads a run from its folder alone: the tables kept there, the allocation, the tiers with their proofs and the prices
 * behind them. Only a run that nobody has touched is reopened: it was verified when it was written, so that here it is
 * enough that the program made of its tables gives its allocation the values it was published with. Throws
 * `InputPathError` when the folder is no run, or not one that can be judged.
 */
export async function reopenRun(folder: string): Promise<ReopenedRun> {
  const run = await openRun(folder);
  const { facts } = run;
  const altered = describeAlteration(run);
  if (altered !== null) return { kind: 'refused', message: altered };
  const { programme, allocation } = await readKeptRun(run);
  if (allocation === null) {
    return { kind: 'refused', message: `The run ${folder} has no allocation to explain.` };
  }
  const formulation = formulate(programme);
  const chosen = encodeIfAllowed(formulation, allocation);
  if (chosen === null || !agreesWithModel(facts.tiers, formulation.model, chosen)) {
    throw new InputPathError(
      `The allocation of the run "${folder}" is not worth what the run says; "placewright verify" says more.`,
    );
  }
  const tiers = recallTiers(run, formulation);
  return { kind: 'reopened', facts, programme, solved: { formulation, chosen, tiers } };
}

function recallTiers({ facts, files }: OpenedRun, formulation: Formulation): readonly TierResult[] {
  const certificate = readKeptCertificate(files);
  const prices = certificate === null ? null : recallCertificate(formulation, certificate);
  return restoreTiers(facts.tiers).map((tier) => {
    const recorded = prices?.get(tier.name);
    return recorded === undefined ? tier : { ...tier, prices: recorded };
  });
}
