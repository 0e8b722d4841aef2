import { shuffled } from '../generate/random.ts';
import type { Keeper } from './keep-best.ts';
import type { PathwayPool } from './pathway-pool.ts';
import { SCALE } from './pathway-worth.ts';
import { chooseAgain, openSchedule, type Schedule, type Search, settleStudents } from './settle-students.ts';

/**
 * Ruin and recreate: a group leaves, chooses again along the prices, and everybody they touch after them. What students choose on the
 * way goes to the pool. Without a solution the pool's best pathways are settled first. Ends at the bound, or when time is up.
 */
export function explore(
  search: Search,
  options: {
    readonly prices: Float64Array;
    readonly keeper: Keeper;
    readonly bound: number;
    readonly pool: PathwayPool;
  },
): void {
  const { problems, random } = search;
  const { prices, keeper, bound, pool } = options;
  const free = new Float64Array(prices.length);
  const restore = (): Schedule =>
    openSchedule(search.instance, keeper.solution ?? pool.chooseBest(search.weights, prices));
  let schedule = restore();
  while (search.more() && (keeper.score ?? -Infinity) < bound) {
    const whole = keeper.solution === null;
    const group = whole ? [] : shuffled(random, problems).slice(0, 4 + random.below(GROUP));
    for (const { student } of group) {
      schedule.staffing.move(schedule.paths[student]!, -1);
      schedule.paths[student] = [];
    }
    const steep = whole ? STEEP : 1;
    const fines = prices.map((price) => Math.max(SCALE, Math.abs(price)) * (steep + random.below(4)));
    for (const problem of group) chooseAgain(search, schedule, problem, { prices, fines });
    settleStudents(search, schedule, { prices, fines, rounds: whole ? 60 : 6 });
    const strict = new Float64Array(prices.length).fill(STRICT);
    const touched = whole ? problems : shuffled(random, group);
    if (schedule.staffing.violated().length === 0)
      for (const problem of touched) chooseAgain(search, schedule, problem, { prices: free, fines: strict });
    pool.addSchedule(schedule.paths);
    const kept = schedule.staffing.violated().length === 0 && keeper.offer(schedule.paths.flat());
    if (!kept && keeper.solution !== null) schedule = restore();
  }
}

const GROUP = 12;
/** How much more than its price a place pays that has to be filled, as long as there is no solution. */
const STEEP = 8;
/** More than any pathway is worth: what is whole stays whole. */
const STRICT = 10_000 * SCALE;
