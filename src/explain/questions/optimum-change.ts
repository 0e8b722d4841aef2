import { evaluateModel, type TierValue } from '../../../solver/evaluate-model.ts';
import type { PathwayModel } from '../../../solver/pathway-model.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { isLottery } from '../../domain/objective.ts';
import { formulate } from '../../formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../../formulate/interpret.ts';
import { type NamedValue, nameValues } from '../../formulate/name-values.ts';
import type { Setting } from '../conflicts/setting.ts';
import { countEffect, dissatisfactions } from '../reasons/effect.ts';
import type { Effect, Evidence, TierLoss } from '../reasons/reason.ts';
import type { ExplainOptions, SolvedProgramme } from '../reasons/settle-wishes.ts';

/** What the optimum becomes when something is eased, against the allocation as it is. */
export type OptimumChange =
  /** The first tier that gains, and what the new optimum means for people; nothing before it changes. */
  | { readonly kind: 'gain'; readonly gain: TierLoss; readonly people: Effect; readonly evidence: Evidence }
  /** No tier before the lottery gains anything. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/**
 * Solves a setting in which at least as much is possible as in the programme solved, and tells the first tier that
 * is better there. Both are valued in the setting's own tables.
 */
export async function compareOptimum(
  solved: SolvedProgramme,
  setting: Setting,
  options: ExplainOptions,
): Promise<OptimumChange> {
  const eased = formulate(setting.programme, { without: setting.without });
  const outcome = await solveModel(eased.model, {
    executor: options.executor,
    timeLimit: options.seconds ?? setting.programme.settings.timeLimitSeconds,
    ...(options.interrupted === undefined ? {} : { interrupted: options.interrupted }),
  });
  if (outcome.kind !== 'solved') return { kind: 'unknown' };
  const asItIs = encodeAllocation(eased, interpretAllocation(solved.formulation, solved.chosen));
  const before = listValues(eased.model, evaluateModel(eased.model, asItIs).values);
  const after = listValues(eased.model, evaluateModel(eased.model, outcome.chosen).values);
  const gain = findGain(before, after);
  // A solve cut short may end below what is at hand: then it tells nothing.
  if (gain === 'worse' || (gain === null && !outcome.proved)) return { kind: 'unknown' };
  if (gain === null) return { kind: 'none' };
  const settled = outcome.tiers.slice(0, outcome.tiers.findIndex(({ name }) => name === gain.tier) + 1);
  return {
    kind: 'gain',
    gain,
    people: countEffect(dissatisfactions(eased, asItIs), dissatisfactions(eased, outcome.chosen)),
    evidence: settled.every(({ proved }) => proved) ? 'proved' : 'not-proved',
  };
}

/** The first value that is better, those before it alike; `null` when none is before the lottery, `worse` when one is worse first. */
export function findGain(
  before: readonly NamedValue[],
  after: readonly NamedValue[],
): TierLoss | 'worse' | null {
  const at = before.findIndex(({ value }, k) => value !== after[k]!.value);
  const first = before[at];
  if (first === undefined || isLottery(first.name)) return null;
  const to = after[at]!.value;
  return to < first.value ? { tier: first.name, from: first.value, to } : 'worse';
}

/** Values of all tiers in the order in which they count; of `leximin` every load. */
function listValues({ tiers }: PathwayModel, values: readonly TierValue[]): readonly NamedValue[] {
  return values.flatMap((value, at) =>
    value.kind === 'leximin'
      ? value.loads.map((load) => ({ name: tiers[at]!.name, value: load }))
      : nameValues([tiers[at]!], [value]),
  );
}
