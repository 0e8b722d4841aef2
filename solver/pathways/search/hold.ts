import type { Settled } from '../../model/settled.ts';
import { equalChoices } from '../../model/tie-break.ts';
import { pricesThrough, pricesToSink } from '../graph/arc-prices.ts';
import { keepArcs, type PathwayGraph } from '../graph/pathway-graph.ts';
import type { PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import { type Aim, evaluatePrices, pricePathways } from '../relaxation/slot-prices.ts';
import { isLean, rememberEverything } from './lean-problem.ts';

/** What is known of an aim over a problem: the best value, its bound, and the prices behind the bound. */
export interface Solved extends Settled {
  /** `null` when the bound needed no prices. */
  readonly prices: SlotPrices | null;
  /** The problem with more slot sides, and prices of all of them, where those prove more. */
  readonly tight?: {
    readonly problem: Pick<PathwayProblem, 'sides' | 'sidesOf'>;
    readonly prices: SlotPrices;
  };
}

/**
 * Holds an aim at `value` + `slack` for everything that follows: pathways that the prices prove too dear
 * are removed, and a row keeps the total where the remaining pathways could still exceed it.
 */
export function holdAim(problem: PathwayProblem, aim: Aim, solved: Solved, slack: number): void {
  const most = solved.value + slack;
  if (solved.tight !== undefined) {
    const { sides, sidesOf } = solved.tight.problem;
    const tight: PathwayProblem = { ...problem, sides, sidesOf };
    dropDear(tight, aim, solved.tight.prices, most);
    problem.graphs = tight.graphs;
  }
  const isFree = solved.prices === null && most === 0 && aim.kind === 'tier';
  if (isFree) dropCostly(problem, aim.tier);
  else if (solved.prices !== null) dropDear(problem, aim, solved.prices, most);
  if (aim.kind === 'tier') {
    if (hasMisses(problem, aim.tier) || (!isFree && canExceed(problem, aim.tier, most)))
      problem.held.push({ kind: 'total', tier: aim.tier, least: solved.bound, most });
  } else if (aim.kind === 'heavier') {
    problem.held.push({ kind: 'heavier', above: aim.above, most });
  }
}

/** Leaves each agent, before period `until`, only the choices that cost it the same in `tier` as those it has. */
export function keepEquals(problem: PathwayProblem, tier: number, until: number): void {
  if (problem.best === null) return;
  const chosen = Int32Array.from(problem.best.flatMap(({ choices }) => Array.from(choices)));
  const equal = equalChoices(problem.model, chosen, { tier, until });
  problem.graphs = problem.graphs.map((graph) =>
    keepArcs(graph, (a) => graph.arcChoice[a]! < 0 || equal[graph.arcChoice[a]!] === 1),
  );
  // Prices speak of held rows by position.
  problem.floor = null;
  const still = problem.held.filter((row) => row.kind === 'heavier' || canVary(problem, row.tier));
  problem.held.splice(0, problem.held.length, ...still);
}

/** Does any agent have pathways of different cost in the tier, or any slot a miss in it? */
function canVary(problem: PathwayProblem, tier: number): boolean {
  if (hasMisses(problem, tier)) return true;
  return problem.graphs.some((graph) => {
    const costs = arcCosts(problem, graph, tier);
    const least = pricesToSink(graph, costs)[0] ?? 0;
    const most = -(
      pricesToSink(
        graph,
        costs.map((cost) => -cost),
      )[0] ?? 0
    );
    return least !== most;
  });
}

function arcCosts(problem: PathwayProblem, graph: PathwayGraph, tier: number): Float64Array {
  const { costs } = problem.model.tiers[tier]!;
  return Float64Array.from({ length: graph.arcs }, (_, a) => {
    const choice = graph.arcChoice[a]!;
    return graph.missTable[graph.arcMiss[a]!]![tier]! + (choice < 0 ? 0 : costs[choice]!);
  });
}

/** So few arcs are left that graphs may remember every limit. */
const FEW_ARCS = 60_000;

/**
 * Removes every arc that only allocations of more than `limit` use, as the prices prove. Where little is left, the graphs
 * remember all their limits from then on, which lets more go.
 */
export function dropDear(problem: PathwayProblem, aim: Aim, prices: SlotPrices, limit: number): void {
  dropArcs(problem, aim, prices, limit);
  if (isLean(problem) && rememberEverything(problem, FEW_ARCS)) dropArcs(problem, aim, prices, limit);
}

function dropArcs(problem: PathwayProblem, aim: Aim, prices: SlotPrices, limit: number): void {
  const { cheapest, scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  const pricing = pricePathways(problem, aim, prices);
  const allowance = limit * prices.scale - scaledBound;
  problem.graphs = problem.graphs.map((graph, agent) => {
    const through = pricesThrough(graph, pricing.arcPrices(agent));
    return keepArcs(graph, (a) => through[a]! <= cheapest[agent]! + allowance);
  });
}

/** No cost at all is left to pay in the tier: arcs that would are out. */
function dropCostly(problem: PathwayProblem, tier: number): void {
  const { costs } = problem.model.tiers[tier]!;
  problem.graphs = problem.graphs.map((graph) =>
    keepArcs(graph, (a) => {
      const choice = graph.arcChoice[a]!;
      return graph.missTable[graph.arcMiss[a]!]![tier] === 0 && (choice < 0 || costs[choice] === 0);
    }),
  );
}

/** May slots be missed at a cost in the tier? */
function hasMisses({ sides }: PathwayProblem, tier: number): boolean {
  return sides.some(({ miss }) => miss?.tier === tier);
}

/** No allocation of the problem comes to more than this in the tier: the dearest pathways and every miss together. */
export function greatestTotal(problem: PathwayProblem, tier: number): number {
  const misses = problem.sides.flatMap(({ miss }) => (miss?.tier === tier ? [miss.weight * miss.most] : []));
  const dearest = problem.graphs.map(
    (graph) =>
      -(
        pricesToSink(
          graph,
          arcCosts(problem, graph, tier).map((cost) => -cost),
        )[0] ?? 0
      ),
  );
  return [...misses, ...dearest].reduce((sum, cost) => sum + cost, 0);
}

/** Could the dearest remaining pathways add up to more than the limit? Costs are ≥ 0: a few agents mostly tell. */
function canExceed(problem: PathwayProblem, tier: number, limit: number): boolean {
  let most = 0;
  return problem.graphs.some((graph) => {
    const costs = arcCosts(problem, graph, tier);
    most -= pricesToSink(
      graph,
      costs.map((cost) => -cost),
    )[0]!;
    return most > limit;
  });
}
