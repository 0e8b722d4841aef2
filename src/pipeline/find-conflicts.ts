import type { Executor } from '../../solver/executor.ts';
import type { PathwayModel } from '../../solver/pathway-model.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { RotatorId } from '../domain/ids.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { type Answer, shrinkInfeasible } from '../explain/infeasible-subset.ts';
import type { Formulation } from '../formulate/formulate.ts';

/** Rule instances that prove together that there is no allocation. */
export interface Conflict {
  /**
   * `no-pathway`: one rotator's own rules clash, however empty the slots are. `short-supply`: a pillar is owed more
   * credit than all slots can give. `slots`: these slots cannot serve all who need them.
   */
  readonly kind: 'no-pathway' | 'short-supply' | 'slots';
  readonly rotator: RotatorId | null;
  readonly instances: readonly RuleInstance[];
  /** Leaving out any one instance makes the rest possible; false when a limit left that open. */
  readonly minimal: boolean;
}

/** The proofs that need no solve; empty when there are none, which says nothing yet. */
export function findEvidentConflicts({ findings }: Formulation): readonly Conflict[] {
  return findings.flatMap(({ level, kind, rotator, instances }): Conflict[] =>
    level === 'info' || kind === 'not-weighed' ? [] : [{ kind, rotator, instances, minimal: true }],
  );
}

/**
 * The slots that cannot serve all who need them, of a programme that the engine found infeasible: an irreducible
 * set of slot rules beside everybody's own, thinned out by solves. A limit leaves more than needed, never less.
 */
export async function findSlotConflict(
  { model, instances }: Formulation,
  limits: { readonly executor: Executor; readonly timeLimit: number; readonly interrupted: () => boolean },
): Promise<Conflict> {
  const { executor, timeLimit, interrupted } = limits;
  const started = performance.now();
  const ask = async (tags: readonly number[]): Promise<Answer> => {
    const left = timeLimit - (performance.now() - started) / 1000;
    if (left <= 0 || interrupted()) return 'unknown';
    const question = keepSlotRows(model, new Set(tags));
    const outcome = await solveModel(question, { executor, timeLimit: left, interrupted });
    return outcome.kind === 'solved' ? 'feasible' : outcome.kind === 'infeasible' ? 'infeasible' : 'unknown';
  };
  const tags = [...new Set(model.slotRows.filter((row) => row.soft === null).map((row) => row.tag))];
  const { items, minimal } = await shrinkInfeasible(tags, ask);
  return { kind: 'slots', rotator: null, instances: items.flatMap((tag) => instances[tag] ?? []), minimal };
}

/** The question of feasibility alone: no aims, and of the guarantees of slots only these. */
function keepSlotRows(model: PathwayModel, tags: ReadonlySet<number>): PathwayModel {
  const costs = new Int32Array(model.choices.count);
  return {
    ...model,
    counters: model.counters.filter((row) => row.soft === null),
    distincts: model.distincts.filter((row) => row.soft === null),
    precedences: model.precedences.filter((row) => row.soft === null),
    transitions: model.transitions.filter((row) => row.soft === null),
    slotRows: model.slotRows.filter((row) => row.soft === null && tags.has(row.tag)),
    tiers: [{ kind: 'sum', name: 'feasibility', costs, slack: { kind: 'absolute', amount: 0 } }],
  };
}
