import { assemble } from '../../../solver/compact/assemble.ts';
import { decideByPrices } from '../../../solver/counterfactuals/price-decision.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import { keptGraphs } from './kept-graphs.ts';

/**
 * One way in which a conflict was proved. `search`: one rotator alone has no pathway. `counting`: every possible
 * pathway of the people concerned takes more of the slots, together, than there is. `solver`: a back end finds
 * its integer program infeasible.
 */
export type ConflictProof = 'search' | 'counting' | 'solver';

const ROUNDS = 300;
/** Arcs looked at in all rounds together: a few seconds. */
const MOST_STEPS = 50_000_000;

/** Rounds of counting that so many arcs allow, at least one. */
export function countRounds(arcs: number): number {
  return Math.max(1, Math.min(ROUNDS, Math.floor(MOST_STEPS / Math.max(1, arcs))));
}

/**
 * Proves a conflict again by routes that share nothing: by prices, in integers and without a solver, and by a
 * back end on its program. Two proofs are a confirmation; a missing one says only that none was found in time.
 */
export async function proveConflict(
  model: PathwayModel,
  limits: { readonly executor: Executor; readonly timeLimit: number },
): Promise<readonly ConflictProof[]> {
  const graphs = keptGraphs(model)(() => true);
  const arcs = (graphs ?? []).reduce((sum, graph) => sum + graph.arcs, 0);
  const decision = graphs === null ? null : decideByPrices(model, graphs, countRounds(arcs));
  const { program } = assemble(model);
  const deadlineMs = limits.timeLimit * 1000;
  const outcome = await limits.executor.run(
    'program',
    { program, timeLimit: limits.timeLimit },
    { deadlineMs },
  );
  return [
    ...(decision?.kind === 'infeasible' ? [decision.by] : []),
    ...(outcome.kind === 'infeasible' ? (['solver'] as const) : []),
  ];
}
