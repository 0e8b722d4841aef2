import { nearestPaths } from '../graph/pathway-search.ts';
import type { PathwayColumn, PathwayProblem, SlotPrices } from './pathway-problem.ts';
import { toColumn } from './pool-columns.ts';
import { type Aim, evaluatePrices, pricePathways } from './slot-prices.ts';

/** A pathway by what it costs at prices. */
export interface RankedPath {
  readonly agent: number;
  readonly arcs: Int32Array;
  /** Among those of its agent, cheapest first. */
  readonly rank: number;
  /** How much dearer than the cheapest of its agent, in units of the prices. */
  readonly dearer: number;
}

/** Partial pathways looked at for a ranking, of all agents: where loads are priced steeply, many lie before the first whole one. */
const MOST_LABELS = 1_500_000;

/** How far a ranking goes. */
export interface RankBounds {
  /** Pathways of one agent. */
  readonly most: number;
  /** Partial pathways looked at, of all agents (1,500,000 where not said). */
  readonly labels?: number;
}

/**
 * Each agent's cheapest pathways, up to `most` of them, fewer where they are far to seek; all agents together, nearest to their cheapest
 * first. None that is left out is less than `missing` dearer than its agent's cheapest.
 */
export function rankPaths(
  problem: PathwayProblem,
  aim: Aim,
  prices: SlotPrices,
  { most, labels = MOST_LABELS }: RankBounds,
): { readonly ranked: readonly RankedPath[]; readonly missing: number } {
  const pricing = pricePathways(problem, aim, prices);
  const bounds = { ceiling: Infinity, most, labels: Math.ceil(labels / problem.graphs.length) };
  let missing = Infinity;
  const ranked = problem.graphs.flatMap((graph, agent) => {
    const { paths, complete } = nearestPaths(graph, pricing.arcPrices(agent), pricing.terms(agent), bounds);
    const least = paths[0]?.price ?? 0;
    if (!complete) missing = Math.min(missing, (paths.at(-1)?.price ?? least) - least);
    return paths.map(({ arcs, price }, rank) => ({ agent, arcs, rank, dearer: price - least }));
  });
  return { ranked: ranked.sort((a, b) => a.dearer - b.dearer || a.agent - b.agent), missing };
}

/** Pathways among which is every allocation whose aim comes to at most `limit`. */
export interface NearList {
  readonly columns: readonly PathwayColumn[];
  /** Infinity: all pathways are listed. */
  readonly limit: number;
}

/** The pathways that are cheapest at the prices of an aim, up to `most` of all agents, as far as so many `labels` lead. */
export function listNearest(
  problem: PathwayProblem,
  aim: Aim,
  prices: SlotPrices,
  { most, labels }: RankBounds,
): NearList {
  const { scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  const { ranked, missing } = rankPaths(problem, aim, prices, {
    most: Math.ceil((MOST_OF_ONE * most) / problem.graphs.length),
    ...(labels === undefined ? {} : { labels }),
  });
  const beyond = Math.min(missing, ranked[most]?.dearer ?? Infinity);
  const near = ranked.filter(({ dearer }) => dearer < beyond);
  return {
    columns: near.map(({ agent, arcs }) => toColumn(problem, agent, arcs)),
    limit: beyond === Infinity ? Infinity : Math.ceil((scaledBound + beyond) / prices.scale) - 1,
  };
}

/** How many times the average number of pathways one agent may have in a list. */
const MOST_OF_ONE = 8;
