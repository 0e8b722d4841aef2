import { evaluateModel, type TierValue } from '../../solver/evaluate-model.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { formulate } from '../formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../formulate/interpret.ts';
import { countEffect, dissatisfactions } from './effect.ts';
import type { Effect, Evidence, TierLoss } from './reason.ts';
import type { Setting } from './setting.ts';
import type { ExplainOptions, SolvedProgramme } from './settle-wishes.ts';

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
  const before = namedValues(evaluateModel(eased.model, asItIs).values, eased.model.tiers);
  const after = namedValues(evaluateModel(eased.model, outcome.chosen).values, eased.model.tiers);
  const at = before.findIndex(({ value }, k) => value !== after[k]!.value);
  const first = before[at];
  if (first === undefined || first.tier.startsWith('lottery')) {
    return outcome.proved ? { kind: 'none' } : { kind: 'unknown' };
  }
  return {
    kind: 'gain',
    gain: { tier: first.tier, from: first.value, to: after[at]!.value },
    people: countEffect(dissatisfactions(eased, asItIs), dissatisfactions(eased, outcome.chosen)),
    evidence: outcome.tiers.slice(0, at + 1).every(({ proved }) => proved) ? 'proved' : 'not-proved',
  };
}

/** One number a tier result, named as in `run.json`. */
function namedValues(
  values: readonly TierValue[],
  tiers: readonly { readonly name: string }[],
): readonly { readonly tier: string; readonly value: number }[] {
  return values.flatMap((value, at) => numbersOf(value, tiers[at]!.name));
}

function numbersOf(
  value: TierValue,
  tier: string,
): readonly { readonly tier: string; readonly value: number }[] {
  switch (value.kind) {
    case 'sum':
      return [{ tier, value: value.total }];
    case 'bottleneck':
      return [
        { tier, value: value.worst },
        { tier: `${tier}-count`, value: value.count },
      ];
    case 'leximin':
      return value.loads.map((load) => ({ tier, value: load }));
    case 'blend':
      return [{ tier, value: value.value }];
  }
}
