import { evaluateModel, type TierValue } from '../../../solver/model/evaluate-model.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { RotatorId } from '../../domain/ids.ts';
import { isLottery } from '../../domain/objective.ts';
import { formulate } from '../../formulate/formulate.ts';
import { type NamedValue, nameValues } from '../../formulate/tiers/name-values.ts';
import type { Setting } from '../conflicts/setting.ts';
import { countEffect, dissatisfactions } from '../reasons/effect.ts';
import { position } from '../reasons/positions.ts';
import type { Effect, Evidence, TierLoss } from '../reasons/reason.ts';
import type { ExplainOptions, SolvedProgramme } from '../reasons/settle-wishes.ts';

/** What the optimum becomes when something is eased, against the allocation as it is. */
export type OptimumChange =
  /** The first tier that gains, and what the new optimum means for people; nothing before it changes. */
  | { readonly kind: 'gain'; readonly gain: TierLoss; readonly people: Effect; readonly evidence: Evidence }
  /** The same of a tier that loses: only where a cycle comes to count that was empty by decision. */
  | { readonly kind: 'loss'; readonly loss: TierLoss; readonly people: Effect; readonly evidence: 'proved' }
  /** No tier before the lottery gains anything. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/**
 * Solves a setting in which at least as much is possible as in the programme solved, and tells the first tier that
 * is otherwise there. Each is valued in its own tables: a cycle that is empty by decision does not count in those that decide so.
 * `aside`: a rotator of whom more is counted in the setting, and who is thus neither better nor worse off.
 */
export async function compareOptimum(
  solved: SolvedProgramme,
  setting: Setting & { readonly aside?: RotatorId | null },
  options: ExplainOptions,
): Promise<OptimumChange> {
  const { formulation, chosen } = solved;
  const eased = formulate(setting.programme, { without: setting.without });
  const outcome = await solveModel(eased.model, {
    executor: options.executor,
    timeLimit: options.seconds ?? setting.programme.settings.timeLimitSeconds,
    ...(options.interrupted === undefined ? {} : { interrupted: options.interrupted }),
  });
  if (outcome.kind !== 'solved') return { kind: 'unknown' };
  const before = listValues(formulation.model, evaluateModel(formulation.model, chosen).values);
  const after = listValues(eased.model, evaluateModel(eased.model, outcome.chosen).values);
  const change = findChange(before, after);
  if (change === null) return { kind: outcome.proved ? 'none' : 'unknown' };
  const aside = setting.aside ?? null;
  const people = countEffect(
    dissatisfactions(formulation, chosen),
    dissatisfactions(eased, outcome.chosen),
    aside === null ? null : position(formulation.programme.rotators, aside),
  );
  const settled = outcome.tiers.slice(0, outcome.tiers.findIndex(({ name }) => name === change.tier) + 1);
  const proved = settled.every((tier) => tier.proved);
  if (change.to < change.from)
    return { kind: 'gain', gain: change, people, evidence: proved ? 'proved' : 'not-proved' };
  // Where nothing more is counted, a solve that ends below what is at hand was cut short, and tells nothing.
  return aside !== null && proved
    ? { kind: 'loss', loss: change, people, evidence: 'proved' }
    : { kind: 'unknown' };
}

/** The first value that is otherwise, those before it alike; `null` when none is before the lottery. */
export function findChange(before: readonly NamedValue[], after: readonly NamedValue[]): TierLoss | null {
  const at = before.findIndex(({ value }, k) => value !== after[k]!.value);
  const first = before[at];
  if (first === undefined || isLottery(first.name)) return null;
  return { tier: first.name, from: first.value, to: after[at]!.value };
}

/** Values of all tiers in the order in which they count; of `leximin` every load. */
function listValues({ tiers }: PathwayModel, values: readonly TierValue[]): readonly NamedValue[] {
  return values.flatMap((value, at) =>
    value.kind === 'leximin'
      ? value.loads.map((load) => ({ name: tiers[at]!.name, value: load }))
      : nameValues([tiers[at]!], [value]),
  );
}
