import { anneal } from './anneal.ts';
import type { Keeper } from './keep-best.ts';
import type { PathwayPool } from './pathway-pool.ts';
import { openBoard, type Search } from './settle-students.ts';

/**
 * Anneals the best solution, or without one what everybody would take at the prices, and offers what comes of it. The first time long, and from
 * great heat where the solution is far from the bound; later only warmed. Without a pathway for everybody nothing happens.
 */
export function annealBest(
  search: Search,
  known: {
    readonly keeper: Keeper;
    readonly pool: PathwayPool;
    readonly prices: Float64Array;
    readonly bound: number;
  },
  turn: {
    readonly first: boolean;
    /** Starts to count a share of the time limit; then says which part of it has passed. */
    readonly passing: (share: number) => () => number;
  },
): void {
  const { keeper, pool, prices, bound } = known;
  const { paths } = openBoard(search.instance, keeper.solution ?? pool.chooseBest(search.weights, prices));
  if (search.problems.some(({ student, internships }) => paths[student]!.length < internships)) return;
  const far = (keeper.score ?? -Infinity) < bound - FAR * Math.abs(bound);
  const molten = keeper.solution === null || (turn.first && far);
  const passed = turn.passing(molten ? MELTING : turn.first ? WARMING : AGAIN);
  const annealed = anneal({ ...search, heat: molten ? MOLTEN : WARM, passed }, paths);
  if (annealed === null) return;
  pool.addBoard(annealed);
  keeper.offer(annealed.flat());
}

/** Farther from the bound than by this part of it the order of a solution is not worth keeping. */
const FAR = 0.03;
const MOLTEN = { hot: 4, cold: 0.4 };
const WARM = { hot: 1, cold: 0.3 };
/** Shares of the time limit. */
const MELTING = 0.5;
const WARMING = 0.3;
const AGAIN = 0.1;
