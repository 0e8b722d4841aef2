import { evaluateModel } from '../../model/evaluate-model.ts';
import { guidingTotal } from '../../model/guide-tier.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { WeightedResult } from '../prices/weighted-result.ts';
import { freeCarriers } from './free-carriers.ts';
import { assumeCarriers, holdLoads } from './hold-loads.ts';
import type { LargeComponent } from './large-component.ts';
import { settleLater } from './settle-later.ts';
import { settleTotal } from './settle-total.ts';
import { slackOfWeighted, totalsOf, weighTiers } from './weigh-tiers.ts';

/** Settles one component within some seconds; `null` when somebody is still without a pathway at the end. */
export async function settleComponent(
  engine: LargeEngine,
  part: LargeComponent,
  seconds: number,
): Promise<WeightedResult | null> {
  const { model, network, worst, component, components } = part;
  const guide = guidingTotal(model);
  const rates = weighTiers(model, guide);
  const until = performance.now() + 1000 * seconds;
  const left = (): number => (until - performance.now()) / 1000;
  const isLast = guide === model.tiers.length - 1;
  const allowance = (chosen: Int32Array): number =>
    slackOfWeighted(model, { rates, guide }, totalsOf(evaluateModel(model, chosen)));
  const where = { tierCount: model.tiers.length, component, components };
  const guideTier = { ...where, tier: model.tiers[guide]!.name, tierIndex: guide };
  const total = await settleTotal(part, { engine, rates, allowance, where: guideTier, isLast, left });
  if (total === null) return null;
  const { found, isHandedOn, loads } = total;
  const { chosen, cap, isAssumed } = found;
  const weighted = { ...found.proof, chosen, rates, guide, later: new Map(), laterCap: cap, ...loads };
  const start = isLast || isHandedOn ? null : holdLoads({ ...part, guide, cap }, found);
  if (start === null) return weighted;
  const later = await settleLater(engine, { ...weighted, model }, start, { where, left });
  const searched = { ...weighted, ...later };
  if (worst === null || (start === found && !isAssumed)) return searched;
  const { floor } = assumeCarriers(model, worst, chosen);
  const held = { most: floor, total: found.allocation.total + allowance(chosen) };
  return { ...searched, ...freeCarriers({ network, worst }, searched, held) };
}
