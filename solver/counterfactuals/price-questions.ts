import type { PathwayModel } from '../pathway-model.ts';
import { pricesThrough } from '../pathways/graph/arc-prices.ts';
import type { PathwayGraph } from '../pathways/graph/pathway-graph.ts';
import { type Aim, evaluatePrices, pricePathways } from '../pathways/relaxation/slot-prices.ts';
import type { Counterfactual, CounterfactualTask, ForcedQuestion, TierOrigin } from './counterfactual.ts';
import type { Rung } from './field-ladder.ts';
import type { HeldTier } from './held-tiers.ts';

/** What the prices of a ladder say about a wish, without a solve; `null`: they do not rule it out. */
export type PriceReader = (question: ForcedQuestion) => Counterfactual | null;

/**
 * Reads a ladder's prices: the first rung in which every pathway through the wish is gone, or is dearer than its tier
 * may be, proves that this tier or one before it has to give way. Each rung is priced once, for all questions. Of a
 * leximin or a blend, losing a pathway says no figure.
 */
export function readPrices(
  rungs: readonly Rung[],
  { holds, from }: { readonly holds: readonly HeldTier[]; readonly from: readonly TierOrigin[] },
): PriceReader {
  const through = rungs.map((rung, tier) => priceRung(rung, tier));
  return (question) => {
    if (!isOpen(rungs[0]!, question)) return { kind: 'impossible' };
    for (let tier = 0; tier + 1 < rungs.length; tier += 1) {
      const origin = from[tier]!;
      const limit = limitOf(rungs[tier]!.field.model, holds[tier]!, tier);
      const least = through[tier]!(question);
      const proved = limit !== null && least !== null && least > limit ? least : null;
      if (proved === null && isOpen(rungs[tier + 1]!, question)) continue;
      return limit === null ? null : loseAtLeast(proved ?? limit + 1, { origin, held: holds[tier]!, tier });
    }
    return null;
  };
}

/** The most that the tier's value in this component (of a bottleneck: its worst load) may be; `null`: not one number. */
export function limitOf(model: PathwayModel, held: HeldTier, tier: number): number | null {
  if (held.kind === 'sum') return held.limit;
  const isWorst = model.tiers[tier]!.kind === 'bottleneck' && held.kind === 'loads';
  return isWorst ? (held.levels[0]?.above ?? null) : null;
}

/** A tier, or one before it, is proved to get worse: to `value` or more in this component. */
export function loseAtLeast(
  value: number,
  { origin, held, tier }: { readonly origin: TierOrigin; readonly held: HeldTier; readonly tier: number },
): Counterfactual {
  const { name, total, part } = origin;
  const to = held.kind === 'sum' ? total + value - part : value;
  const loss = { tier: name, from: total, to };
  return { kind: 'worse', loss, proof: 'at-least', orEarlier: tier > 0, within: null, chosen: null };
}

/** Some tier up to this one is proved to get worse, or (−1) there is no way at all. */
export function loseSome(
  { model, holds, from }: Pick<CounterfactualTask, 'model' | 'holds' | 'from'>,
  tier: number,
): Counterfactual {
  if (tier < 0) return { kind: 'impossible' };
  const limit = limitOf(model, holds[tier]!, tier);
  if (limit === null) return { kind: 'unasked' };
  return loseAtLeast(limit + 1, { origin: from[tier]!, held: holds[tier]!, tier });
}

/** The least value of a rung's tier with the wish granted, as its prices prove; `null` without prices. */
function priceRung({ field, prices }: Rung, tier: number): (question: ForcedQuestion) => number | null {
  if (prices === null) return () => null;
  const aim: Aim = { kind: 'tier', tier };
  const { cheapest, scaledBound } = evaluatePrices(field, aim, prices, Infinity);
  const pricing = pricePathways(field, aim, prices);
  const known = new Map<number, ReadonlyMap<number, number>>();
  return ({ agent, choices }) => {
    const graph = field.graphs[agent]!;
    const least = known.get(agent) ?? leastThrough(graph, pricesThrough(graph, pricing.arcPrices(agent)));
    known.set(agent, least);
    const best = choices.reduce((price, choice) => Math.min(price, least.get(choice) ?? Infinity), Infinity);
    return best === Infinity ? null : Math.ceil((scaledBound - cheapest[agent]! + best) / prices.scale);
  };
}

/** What the cheapest path through each choice costs. */
function leastThrough(graph: PathwayGraph, through: Float64Array): ReadonlyMap<number, number> {
  const least = new Map<number, number>();
  through.forEach((price, arc) => {
    const choice = graph.arcChoice[arc]!;
    if (price < (least.get(choice) ?? Infinity)) least.set(choice, price);
  });
  return least;
}

/** Choices of graphs that are still spoken of: a thousand wishes ask the same large graphs. */
const choicesOf = new WeakMap<PathwayGraph, ReadonlySet<number>>();

function isOpen({ field }: Rung, { agent, choices }: ForcedQuestion): boolean {
  const graph = field.graphs[agent]!;
  const open = choicesOf.get(graph) ?? new Set(graph.arcChoice);
  choicesOf.set(graph, open);
  return choices.some((choice) => open.has(choice));
}
