import { anneal, type Heat, measureDemand } from './anneal.ts';
import type { Keeper } from './keep-best.ts';
import type { PathwayPool } from './pathway-pool.ts';
import type { MssInstance } from './read-instance.ts';
import { openSchedule, type Search } from './settle-students.ts';

/**
 * Anneals the best solution, or without one what everybody would take at the prices, and offers what comes of it. The first time long and from
 * great heat; later only warmed. Without a pathway for everybody nothing happens.
 */
export function annealBest(
  search: Search,
  known: { readonly keeper: Keeper; readonly pool: PathwayPool; readonly prices: Float64Array },
  turn: {
    readonly first: boolean;
    /** Part of the turn's time that has passed. */
    readonly passed: () => number;
  },
): void {
  const { keeper, pool, prices } = known;
  const { paths } = openSchedule(search.instance, keeper.solution ?? pool.chooseBest(search.weights, prices));
  if (search.problems.some(({ student, internships }) => paths[student]!.length < internships)) return;
  const heat = turn.first || keeper.solution === null ? melt(search.instance) : WARM;
  const report = pool.addSchedule.bind(pool);
  const annealed = anneal({ ...search, heat, passed: turn.passed, report }, paths);
  if (annealed === null) return;
  pool.addSchedule(annealed);
  keeper.offer(annealed.flat());
}

/** Hot enough that the order of the start is forgotten: the more so, the more places have to be filled, for there order is hard to change. */
export function melt(instance: MssInstance): Heat {
  return { hot: 1 + 2 * measureDemand(instance), cold: COLD };
}

/** In units of desire: hardly anything is taken any more that is not better. */
const COLD = 0.2;
const WARM = { hot: 0.6, cold: COLD };
