import type { Component } from '../model/components.ts';
import { evaluateModel, type TierValue } from '../model/evaluate-model.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import type { TierResult } from '../model/tier-result.ts';
import type { TierOrigin } from './counterfactual.ts';

/** An optimum to ask about, as `solveModel` returns it. */
export interface SolvedModel {
  readonly chosen: Int32Array;
  readonly tiers: readonly TierResult[];
}

/** Where each tier stands at an optimum, over all components and in one of them. */
export function originsOf(
  model: PathwayModel,
  part: Component,
  { whole, chosen }: { whole: SolvedModel; chosen: Int32Array },
): TierOrigin[] {
  const own = evaluateModel(part.model, chosen).values;
  const all = evaluateModel(model, whole.chosen).values;
  const published = (name: string, trades = false): number => {
    const result = whole.tiers.find((tier) => tier.name === name);
    if (result === undefined) return 0;
    // Within its slack a tier may have given way to a later one: its best is what was proved before that.
    return trades && result.proved ? result.bound : result.value;
  };
  return model.tiers.map(({ name, slack }, at) =>
    originOf(own[at]!, all[at]!, {
      name,
      total: published(name, slack.amount > 0),
      count: published(`${name}-count`),
      trades: slack.amount > 0,
    }),
  );
}

/** `trades`: with slack the tier's best may be less than what the published optimum has, and there is one part only. */
function originOf(
  own: TierValue,
  whole: TierValue,
  tier: { readonly name: string; readonly total: number; readonly count: number; readonly trades: boolean },
): TierOrigin {
  const { name, total, count, trades } = tier;
  const base = { name, total, part: total, count: 0, countPart: 0, loads: [], others: [] };
  switch (own.kind) {
    case 'sum':
      return { ...base, part: trades ? total : own.total };
    case 'bottleneck':
      return { ...base, part: own.worst, count, countPart: own.worst === total ? own.count : 0 };
    case 'leximin':
      return { ...base, part: own.loads[0] ?? 0, loads: own.loads, others: othersOf(whole, own.loads) };
    case 'blend':
      return { ...base, part: own.value };
  }
}

/** The loads of the whole without those of a part. */
function othersOf(whole: TierValue, part: readonly number[]): readonly number[] {
  const left = whole.kind === 'leximin' ? [...whole.loads] : [];
  for (const load of part) {
    const at = left.indexOf(load);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
