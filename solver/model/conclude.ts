import { auditTier } from './audit-tier.ts';
import { listNumbers } from './compare-values.ts';
import type { Component } from './components.ts';
import { evaluateModel, type TierValue } from './evaluate-model.ts';
import type { Limit } from './limit.ts';
import type { ModelOutcome } from './model-outcome.ts';
import type { PathwayModel, Slack } from './pathway-model.ts';
import { inWholeModel } from './tier-prices.ts';
import type { TierResult } from './tier-result.ts';

const NO_SLACK: Slack = { kind: 'absolute', amount: 0 };

/** Puts the components together and holds the result against the primitives, tier by tier. */
export function conclude(
  model: PathwayModel,
  parts: readonly Component[],
  found: { readonly chosen: readonly Int32Array[]; readonly tiers: readonly TierResult[] },
  search: { readonly gap: number; stopped(): Limit | null },
): ModelOutcome {
  const chosen = Int32Array.from(
    found.chosen.flatMap((part, p) => Array.from(part, (choice) => parts[p]!.choices[choice]!)),
  ).sort();
  const evaluation = evaluateModel(model, chosen);
  if (!evaluation.feasible) {
    return { kind: 'fault', message: 'the allocation found breaks a guarantee of its own model' };
  }
  const entries = evaluation.values.flatMap((value, t) => {
    const { slack } = model.tiers[t]!;
    return toNumbers(value).map((number, at) => ({ number, slack, isCount: at > 0 }));
  });
  const tiers = found.tiers.map((tier, t) => {
    const { number, slack, isCount } = entries[t]!;
    if (isCount && slack.amount > 0) return tellCount(tier, number);
    return inWhole(auditTier(tier, number, isCount ? NO_SLACK : slack), parts);
  });
  const proved = tiers.every((tier) => tier.proved);
  return {
    kind: 'solved',
    chosen,
    tiers,
    proved,
    stopped: proved ? null : (search.stopped() ?? (search.gap > 0 ? 'gap' : null)),
    components: parts.length,
    parts: parts.map(({ agents }) => agents),
  };
}

/** How many carry the worst load is no aim where that load may rise for later ones: it is told as it is. */
function tellCount({ name }: TierResult, value: number): TierResult {
  return { name, value, bound: -Infinity, gap: 0, proved: true, sought: false };
}

/** Prices speak of the choices of the whole model from here on. */
function inWhole(tier: TierResult, parts: readonly Component[]): TierResult {
  if (tier.prices === undefined) return tier;
  return {
    ...tier,
    prices: tier.prices.map((told, p) => (told === null ? null : inWholeModel(told, parts[p]!))),
  };
}

/** What is published of a value: of loads one after the other, the first. */
function toNumbers(value: TierValue): readonly number[] {
  return value.kind === 'leximin' ? [value.loads[0] ?? 0] : listNumbers(value);
}
