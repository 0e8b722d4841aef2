import type { PathwayModel } from '../model/pathway-model.ts';
import { pricesThrough } from '../pathways/graph/arc-prices.ts';
import type { PathwayGraph } from '../pathways/graph/pathway-graph.ts';
import { arcLoads } from '../pathways/relaxation/agent-loads.ts';
import type { PathwayProblem, SlotPrices } from '../pathways/relaxation/pathway-problem.ts';
import { type Aim, evaluatePrices, pricePathways } from '../pathways/relaxation/slot-prices.ts';
import { roundUp, valueStep } from '../pathways/relaxation/value-step.ts';
import { greatestTotal } from '../pathways/search/hold.ts';
import type {
  Counterfactual,
  CounterfactualTask,
  ForcedQuestion,
  Loss,
  TierOrigin,
} from './counterfactual.ts';
import type { HeldTier } from './held-tiers.ts';
import type { Rung } from './problem-ladder.ts';

/** What the prices of a ladder say about a wish, without a solve; `unasked`: they do not rule it out. */
export type PriceReader = (question: ForcedQuestion) => Counterfactual;

/**
 * Reads a ladder's prices: the first rung in which every pathway through the wish is gone, or is dearer than its tier
 * may be, proves that this tier or one before it has to give way. Each rung is priced once, for all questions. Of a worst load the
 * lightest pathway through the wish is the figure. Of a leximin or a blend, losing a pathway says none. A figure beyond what the
 * tier can come to is the price of an earlier tier: that one is told instead.
 */
export function readPrices(
  rungs: readonly Rung[],
  { holds, from }: { readonly holds: readonly HeldTier[]; readonly from: readonly TierOrigin[] },
): PriceReader {
  // The last rung stands behind all tiers, and has none of its own to be priced.
  const through = rungs.slice(0, -1).map((rung, tier) => priceRung(rung, tier));
  const most = new Map<number, number>();
  const mostOf = (tier: number): number => {
    const known = most.get(tier) ?? greatestTotal(rungs[tier]!.problem, tier);
    most.set(tier, known);
    return known;
  };
  const blame = readBlame(rungs);
  return (question) => {
    if (!isOpen(rungs[0]!, question)) return { kind: 'impossible' };
    for (let tier = 0; tier + 1 < rungs.length; tier += 1) {
      const { model } = rungs[tier]!.problem;
      const lost = { model, origin: from[tier]!, held: holds[tier]!, tier };
      const limit = limitOf(lost);
      const least = through[tier]!(question);
      if (limit !== null && least !== null && least > limit) {
        if (lost.held.kind !== 'sum' || least <= mostOf(tier)) return loseAtLeast(least, lost);
        const blamed = blame(tier, question);
        const earlier = blamed === null ? null : loseSome({ model, holds, from }, blamed);
        return earlier?.kind === 'worse' ? earlier : loseAtLeast(Math.max(limit + 1, mostOf(tier)), lost);
      }
      if (!isOpen(rungs[tier + 1]!, question)) return loseNext(lost);
    }
    return { kind: 'unasked' };
  };
}

/** A tier, what is held of it, and where it stands. */
interface LostTier {
  readonly model: PathwayModel;
  readonly origin: TierOrigin;
  readonly held: HeldTier;
  readonly tier: number;
}

/** The most that the tier's value in this component (of a bottleneck: its worst load) may be; `null`: not one number. */
function limitOf({ model, held, tier }: Omit<LostTier, 'origin'>): number | null {
  if (held.kind === 'sum') return held.limit;
  const isWorst = model.tiers[tier]!.kind === 'bottleneck' && held.kind === 'loads';
  return isWorst ? (held.levels[0]?.above ?? null) : null;
}

/** A tier, or one before it, is proved to get worse: to `value` or more in this component, and so to the next that the tier can come to. */
export function loseAtLeast(value: number, { model, origin, held, tier }: LostTier): Counterfactual {
  const { name, total, part } = origin;
  const next = roundUp(value, valueStep(model, { kind: 'tier', tier }));
  const to = held.kind === 'sum' ? total + next - part : value;
  return worse({ tier: name, from: total, to }, tier > 0);
}

function worse(loss: Loss, orEarlier: boolean): Counterfactual {
  return { kind: 'worse', loss, proof: 'at-least', orEarlier, within: null, chosen: null };
}

/**
 * A tier, or one before it, is proved to be no longer what it was. Where it is a worst load whose number of carriers is held too,
 * the load may stay and one more carry it.
 */
function loseNext(lost: LostTier): Counterfactual {
  const { origin, held } = lost;
  const limit = limitOf(lost);
  if (limit === null) return { kind: 'unasked' };
  if (held.kind !== 'loads' || held.levels.length === 1) return loseAtLeast(limit + 1, lost);
  return worse({ tier: `${origin.name}-count`, from: origin.count, to: origin.count + 1 }, true);
}

/** Some tier up to this one is proved to get worse, or (−1) there is no way at all. */
export function loseSome(
  { model, holds, from }: Pick<CounterfactualTask, 'model' | 'holds' | 'from'>,
  tier: number,
): Counterfactual {
  if (tier < 0) return { kind: 'impossible' };
  return loseNext({ model, origin: from[tier]!, held: holds[tier]!, tier });
}

/**
 * Which tier gives way, where the prices of a later one say only that it is not that one: the first of which they prove, with it
 * and those before it held and all others free, that no pathway through the wish is left (Farkas).
 */
function readBlame(rungs: readonly Rung[]): (tier: number, question: ForcedQuestion) => number | null {
  const known = new Map<string, (question: ForcedQuestion) => boolean>();
  const refuses = (held: number, tier: number): ((question: ForcedQuestion) => boolean) => {
    const key = `${held} ${tier}`;
    const reader = known.get(key) ?? readRefusals(rungs[held + 1]!.problem, rungs[tier]!.prices!);
    known.set(key, reader);
    return reader;
  };
  return (tier, question) => {
    const blamed = Array.from({ length: tier }, (_, held) => held).find((held) =>
      refuses(held, tier)(question),
    );
    return blamed ?? null;
  };
}

/** Whether prices prove that a problem has no allocation with the wish granted. Rungs hold the same rows, later ones more. */
function readRefusals(problem: PathwayProblem, later: SlotPrices): (question: ForcedQuestion) => boolean {
  const aim: Aim = { kind: 'nothing' };
  const prices = { ...later, held: later.held.slice(0, problem.held.length) };
  const { scaledBound, cheapest } = evaluatePrices(problem, aim, prices, Infinity);
  const pricing = pricePathways(problem, aim, prices);
  const leastOf = leastThrough(problem, (agent) => pricing.arcPrices(agent));
  return (question) => scaledBound - cheapest[question.agent]! + leastOf(question) > 0;
}

/** The least value of a rung's tier with the wish granted, as far as it is proved here; `null` = nothing is. */
function priceRung(rung: Rung, tier: number): (question: ForcedQuestion) => number | null {
  const { problem, prices } = rung;
  if (problem.model.tiers[tier]!.kind === 'bottleneck') return weighWishes(problem);
  if (prices === null) return () => null;
  const aim: Aim = { kind: 'tier', tier };
  const { cheapest, scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  const pricing = pricePathways(problem, aim, prices);
  const leastOf = leastThrough(problem, (agent) => pricing.arcPrices(agent));
  return (question) => {
    const best = leastOf(question);
    return best === Infinity
      ? null
      : Math.ceil((scaledBound - cheapest[question.agent]! + best) / prices.scale);
  };
}

/** What the asker carries at least with the wish granted; nobody counts who carries nothing in that tier. */
function weighWishes(problem: PathwayProblem): (question: ForcedQuestion) => number | null {
  const leastOf = leastThrough(problem, (agent) => arcLoads(problem, agent));
  return (question) => {
    const { load } = problem;
    if (load === null || load.counted[question.agent] === 0) return null;
    const least = leastOf(question);
    return least === Infinity ? null : least + load.offsets[question.agent]!;
  };
}

/** What the cheapest pathway through a wish costs, by the prices of arcs: each agent's graph is gone through once. */
function leastThrough(
  problem: PathwayProblem,
  pricesOf: (agent: number) => Float64Array,
): (question: ForcedQuestion) => number {
  const known = new Map<number, ReadonlyMap<number, number>>();
  const leastOf = (agent: number): ReadonlyMap<number, number> => {
    const least = new Map<number, number>();
    const graph = problem.graphs[agent]!;
    pricesThrough(graph, pricesOf(agent)).forEach((price, arc) => {
      const choice = graph.arcChoice[arc]!;
      if (price < (least.get(choice) ?? Infinity)) least.set(choice, price);
    });
    return least;
  };
  return ({ agent, choices }) => {
    const least = known.get(agent) ?? leastOf(agent);
    known.set(agent, least);
    return choices.reduce((price, choice) => Math.min(price, least.get(choice) ?? Infinity), Infinity);
  };
}

/** Choices of graphs that are still spoken of: a thousand wishes ask the same large graphs. */
const choicesOf = new WeakMap<PathwayGraph, ReadonlySet<number>>();

function isOpen({ problem }: Rung, { agent, choices }: ForcedQuestion): boolean {
  const graph = problem.graphs[agent]!;
  const open = choicesOf.get(graph) ?? new Set(graph.arcChoice);
  choicesOf.set(graph, open);
  return choices.some((choice) => open.has(choice));
}
