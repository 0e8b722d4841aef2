import { ownRows } from '../../model/model-rows.ts';
import type { PathwayModel, Softness } from '../../model/pathway-model.ts';
import { greatestCommonDivisor } from '../../program/integral-objective.ts';
import type { Aim } from './slot-prices.ts';

/**
 * Greatest integer that divides whatever an aim can come to: shortfalls are counted in hundredths, say, but come whole.
 * Between two multiples of it there is nothing to look for.
 */
export function valueStep(model: PathwayModel, aim: Aim): number {
  if (aim.kind !== 'tier') return 1;
  let step = 0;
  for (const cost of model.tiers[aim.tier]!.costs) step = greatestCommonDivisor(step, cost);
  for (const { tier, weight } of softRules(model))
    if (tier === aim.tier) step = greatestCommonDivisor(step, weight);
  return Math.max(1, step);
}

/** The least value that an aim can come to, of those no less than `bound`. */
export function roundUp(bound: number, step: number): number {
  return Math.ceil(bound / step) * step;
}

/** What the soft rules of a model cost. */
export function* softRules(model: PathwayModel): Generator<Softness> {
  for (const { soft } of model.slotRows) if (soft !== null) yield soft;
  for (const { soft } of ownRows(model)) if (soft !== null) yield soft;
}
