import type { ArcPrices, LoadTerms } from '../graph/arc-prices.ts';
import { MOST_ARCS } from '../graph/pathway-graph.ts';
import { cheapestPath, type PricedPath } from '../graph/pathway-search.ts';
import { limitsExceeded, rememberLimits } from '../graph/upper-limit.ts';
import { loadTerms } from './agent-loads.ts';
import { type LoadPenalty, penaltyOf } from './load-penalty.ts';
import type { HeavierCount, PathwayColumn, PathwayProblem, SlotPrices } from './pathway-problem.ts';

/** Common scale of rounded prices; sums over 10,000 agents of costs up to 10⁶ stay below 2⁵³. */
export const PRICE_SCALE: number = 2 ** 12;

/** What is minimised: a tier's total, the number of agents that carry more than a load, or nothing. */
export type Aim = TierAim | HeavierCount | LoadPenalty | { readonly kind: 'nothing' };

export interface TierAim {
  readonly kind: 'tier';
  readonly tier: number;
}

export function aimOf(aim: Aim, column: PathwayColumn): number {
  switch (aim.kind) {
    case 'tier':
      return column.costs[aim.tier]!;
    case 'heavier':
      return countsAsHeavier(aim, column) ? 1 : 0;
    case 'rising':
      return penaltyOf(aim, column.load);
    case 'nothing':
      return 0;
  }
}

/** Does a pathway count in a number of agents that carry more than a load? */
export function countsAsHeavier({ above, sure, among }: HeavierCount, column: PathwayColumn): boolean {
  if (among?.includes(column.agent) === false) return false;
  return column.load > above || sure?.includes(column.agent) === true;
}

/** Rounds duals to integers over the scale, dropping those that no finite limit backs. */
export function roundPrices(
  problem: PathwayProblem,
  duals: { sides: Float64Array; held: Float64Array },
  scale: number,
): SlotPrices {
  const backed = (dual: number, lower: number, upper: number): number => {
    const price = Math.round(dual * scale);
    return Number.isFinite(price > 0 ? lower : upper) ? price : 0;
  };
  return {
    scale,
    sides: duals.sides.map((dual, s) => backed(dual, problem.sides[s]!.lower, problem.sides[s]!.upper)),
    held: duals.held.map((dual, h) =>
      backed(dual, heldLimits(problem, h).lower, heldLimits(problem, h).upper),
    ),
  };
}

/** Limits of a held row, as a row of any program over the problem. */
export function heldLimits(
  problem: PathwayProblem,
  h: number,
): { readonly lower: number; readonly upper: number } {
  const row = problem.held[h]!;
  // A count has no lower limit: a priced one would reward load, and the search relies on load never paying.
  return { lower: row.kind === 'total' ? row.least : -Infinity, upper: row.most };
}

/** Reduced costs of choices and misses under prices, ready to be laid over any agent's graph. */
export interface Pricing {
  readonly arcPrices: (agent: number) => ArcPrices;
  readonly terms: (agent: number) => LoadTerms;
}

export function pricePathways(problem: PathwayProblem, aim: Aim, prices: SlotPrices): Pricing {
  const { tiers, choices } = problem.model;
  // One multiplier a tier: the aim's own scale less the prices of held totals.
  const rate = new Float64Array(tiers.length);
  if (aim.kind === 'tier') rate[aim.tier]! += prices.scale;
  problem.held.forEach((row, h) => {
    if (row.kind === 'total') rate[row.tier]! -= prices.held[h]!;
  });
  const choicePrice = new Float64Array(choices.count);
  tiers.forEach((tier, t) => {
    if (rate[t] !== 0)
      for (let j = 0; j < choices.count; j += 1) choicePrice[j]! += rate[t]! * tier.costs[j]!;
  });
  const { first, side, weight } = problem.sidesOf;
  for (let j = 0; j < choices.count; j += 1) {
    for (let e = first[j]!; e < first[j + 1]!; e += 1)
      choicePrice[j]! -= prices.sides[side[e]!]! * weight[e]!;
  }
  const counts: { readonly row: HeavierCount; readonly price: number }[] = [];
  if (aim.kind === 'heavier') counts.push({ row: aim, price: prices.scale });
  const penalty =
    aim.kind === 'rising' ? { penalty: (load: number): number => prices.scale * penaltyOf(aim, load) } : {};
  problem.held.forEach((row, h) => {
    if (row.kind === 'heavier' && prices.held[h] !== 0) counts.push({ row, price: -prices.held[h]! });
  });
  return {
    arcPrices(agent) {
      const graph = problem.graphs[agent]!;
      const missPrice = graph.missTable.map((misses) =>
        misses.reduce((sum, cost, t) => sum + rate[t]! * cost, 0),
      );
      const priced = new Float64Array(graph.arcs);
      for (let a = 0; a < graph.arcs; a += 1) {
        const choice = graph.arcChoice[a]!;
        priced[a] = missPrice[graph.arcMiss[a]!]! + (choice < 0 ? 0 : choicePrice[choice]!);
      }
      return priced;
    },
    terms: (agent) => ({
      ...loadTerms(
        problem,
        agent,
        counts
          .filter(({ row }) => row.among?.includes(agent) !== false)
          .map(({ row, price }) => ({ above: row.sure?.includes(agent) ? -1 : row.above, price })),
      ),
      ...penalty,
    }),
  };
}

/** Lower bound of a Lagrangian relaxation, with each agent's cheapest path. */
export interface PricedProblem {
  /** Scaled: divide by `prices.scale`. −Infinity when a sum leaves the safe integers, Infinity when an agent has no path. */
  readonly scaledBound: number;
  /** Price of each agent's cheapest path. */
  readonly cheapest: Float64Array;
  /** `null` where the price is only a bound: no pathway is known that comes to it. */
  readonly arcs: readonly (Int32Array | null)[];
}

/**
 * Evaluates the relaxation exactly: every number is an integer over the scale. `leaveOut` is what it costs
 * (scaled) to leave an agent without a pathway; Infinity forbids it.
 */
export function evaluatePrices(
  problem: PathwayProblem,
  aim: Aim,
  prices: SlotPrices,
  leaveOut: number,
): PricedProblem {
  const pricing = pricePathways(problem, aim, prices);
  let bound = limitsValue(problem, aim, prices);
  const cheapest = new Float64Array(problem.model.agents);
  const arcs: (Int32Array | null)[] = [];
  for (let agent = 0; agent < problem.model.agents; agent += 1) {
    const path = cheapestPathway(problem, agent, pricing);
    if (path === null) return { scaledBound: Infinity, cheapest, arcs: [] };
    cheapest[agent] = path.price;
    arcs.push(path.keeps ? path.arcs : null);
    bound += Math.min(path.price, leaveOut);
  }
  return { scaledBound: Math.abs(bound) <= Number.MAX_SAFE_INTEGER ? bound : -Infinity, cheapest, arcs };
}

/**
 * The agent's cheapest path; what one that is hard to better exceeds, its graph remembers from then on. Where that would be
 * too much, the path is none that may be taken, and its price a bound.
 */
function cheapestPathway(
  problem: PathwayProblem,
  agent: number,
  pricing: Pricing,
): (PricedPath & { readonly keeps: boolean }) | null {
  for (;;) {
    const graph = problem.graphs[agent]!;
    const path = cheapestPath(graph, pricing.arcPrices(agent), pricing.terms(agent));
    if (path === null) return null;
    const exceeded = limitsExceeded(graph, path.arcs);
    const wiser = exceeded.length === 0 ? null : rememberLimits(graph, exceeded, MOST_ARCS);
    if (wiser === null) return { ...path, keeps: exceeded.length === 0 };
    problem.graphs = problem.graphs.with(agent, wiser);
  }
}

/** The part of the bound that no pathway enters: prices times limits, and misses that pay for themselves. */
function limitsValue(problem: PathwayProblem, aim: Aim, prices: SlotPrices): number {
  let value = 0;
  problem.sides.forEach((side, s) => {
    const price = prices.sides[s]!;
    if (price !== 0) value += price * (price > 0 ? side.lower : side.upper);
    if (side.miss !== null) {
      let reduced =
        (aim.kind === 'tier' && aim.tier === side.miss.tier ? side.miss.weight * prices.scale : 0) -
        price * side.miss.coefficient;
      problem.held.forEach((row, h) => {
        if (row.kind === 'total' && row.tier === side.miss!.tier)
          reduced -= prices.held[h]! * side.miss!.weight;
      });
      if (reduced < 0) value += reduced * side.miss.most;
    }
  });
  problem.held.forEach((_, h) => {
    const { lower, upper } = heldLimits(problem, h);
    if (prices.held[h] !== 0) value += prices.held[h]! * (prices.held[h]! > 0 ? lower : upper);
  });
  return value;
}
