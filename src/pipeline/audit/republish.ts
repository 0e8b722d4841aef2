import type { ModelOutcome, SolvedModel } from '../../../solver/model/model-outcome.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import { type SolveModelOptions, solveModel } from '../../../solver/solve-model.ts';
import type { Programme } from '../../domain/programme.ts';
import { explainAllocation } from '../../explain/reasons/explain-allocation.ts';
import { certifyOutcome } from '../../formulate/certify.ts';
import { formulate } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import type { Intake } from '../../intake/read-programme.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import { CERTIFICATE_FILE } from '../record/kept-certificate.ts';
import { renderExplanations } from '../record/render-explanations.ts';
import { renderJson, renderOutputs } from '../record/render-outputs.ts';

type Resolved =
  | {
      readonly kind: 'allocated';
      readonly outcome: SolvedModel;
      readonly verdict: Verdict;
      /** Name → text of every output that follows from the tables and the allocation, explanations without solves. */
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'rejected' | Exclude<ModelOutcome['kind'], 'solved'> };

/** Solves a programme that was read, and renders what `allocate` would publish by default, without writing anything. */
export async function republish(
  intake: Intake,
  options: Pick<SolveModelOptions, 'timeLimit' | 'interrupted'> & {
    readonly executor: Executor;
    readonly programme?: Programme;
  },
): Promise<Resolved> {
  if (intake.kind === 'rejected') return { kind: 'rejected' };
  const { executor, programme = intake.programme, ...limits } = options;
  const { issues } = intake;
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, ...limits });
  if (outcome.kind !== 'solved') return { kind: outcome.kind };
  const allocation = interpretAllocation(formulation, outcome.chosen);
  const verdict = verify(programme, allocation);
  const explanations = await explainAllocation({ ...outcome, formulation }, { executor, extent: 'prices' });
  const certificate = certifyOutcome(formulation, outcome);
  const files = new Map([
    ...renderOutputs({ programme, issues, allocation, verdict, certificate }),
    [CERTIFICATE_FILE, renderJson(certificate)] as const,
    ...renderExplanations(programme, explanations),
  ]);
  return { kind: 'allocated', outcome, verdict, files };
}
