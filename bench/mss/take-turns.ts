import { annealBest } from './anneal-best.ts';
import type { Annealer } from './annealer.ts';
import { choosePathways } from './choose-pathways.ts';
import { explore } from './explore.ts';
import type { Keeper } from './keep-best.ts';
import { SCALE } from './pathway-worth.ts';
import type { Prices, PricingRun } from './price-pathways.ts';
import { openSchedule, type Search, settleStudents } from './settle-students.ts';
import type { ShareClock } from './share-clock.ts';

interface Turns extends Omit<PricingRun, 'more'> {
  readonly search: Search;
  readonly keeper: Keeper;
  readonly prices: Prices;
  /** Column generation has come to its end by itself. */
  readonly ready: boolean;
  readonly clock: ShareClock;
  /** What goes on beside. */
  readonly annealer: Annealer | undefined;
}

/**
 * Three searches in turn until the bound is reached or time is up: groups of students choose again along the prices (`explore`), single
 * internships move (`annealBest`), and HiGHS chooses among all pathways met (`choosePathways`). Prices that have no
 * counterpart yet are of little use: then annealing comes first, and takes nearly all of the time.
 */
export async function takeTurns(turns: Turns): Promise<void> {
  const { search, keeper, pool, prices, clock } = turns;
  const guide = { keeper, pool, prices: prices.cells, bound: prices.bound };
  const near = turns.ready || gapOf(turns) <= NEAR;
  for (let turn = near ? 0 : 1; clock.until(1)(); turn += 1) {
    absorb(turns);
    if (keeper.score === prices.bound) return;
    const [lost, inTime] = [keeper.solution === null, clock.lasting(EXPLORING)];
    // At first what the prices have brought together is looked at, if there is anything to compare it with.
    if (turn === 0 ? lost : near || turn > 1)
      explore({ ...search, more: () => inTime() && !(lost && keeper.solution !== null) }, guide);
    if (turn > 0 && gapOf(turns) > NEAR) {
      const passed = turn > 1 || near ? clock.passingFor(turn > 1 ? AGAIN : MELTING) : clock.passing(LONG);
      annealBest(search, guide, { passed, first: turn === 1 });
      absorb(turns);
    }
    await choose(turns);
  }
}

/** How far the best solution is from the bound, as a part of it. */
function gapOf({ keeper, prices }: Turns): number {
  return keeper.score === null
    ? Infinity
    : (prices.bound - keeper.score) / Math.max(1, Math.abs(prices.bound));
}

/** Takes in what was found beside. */
function absorb({ annealer, pool, keeper }: Turns): void {
  const paths = annealer?.collect() ?? null;
  if (paths === null) return;
  pool.addSchedule(paths);
  keeper.offer(paths.flat());
}

/** HiGHS chooses. Of choices that leave something unmet, what is missing is made good one student after the other. */
async function choose(turns: Turns): Promise<void> {
  const { instance, search, keeper, pool, prices, clock } = turns;
  const chosen = await choosePathways({ ...turns, more: clock.lasting(CHOOSING) }, prices, keeper.score);
  if (chosen === null || keeper.offer(chosen)) return;
  const schedule = openSchedule(instance, chosen);
  const fines = prices.cells.map((price) => Math.max(SCALE, Math.abs(price)));
  const options = { prices: prices.cells, fines, rounds: 20 };
  settleStudents({ ...search, more: clock.lasting(SETTLING) }, schedule, options);
  pool.addSchedule(schedule.paths);
  keeper.offer(schedule.paths.flat());
}

/** So near the bound only what HiGHS chooses, and single students along the prices, come nearer. */
const NEAR = 0.0005;
/** Shares of the time limit: for one turn of each search, for annealing the first time, and until when where it takes nearly all. */
const SETTLING = 0.15;
const CHOOSING = 0.15;
const EXPLORING = 0.1;
const AGAIN = 0.1;
const MELTING = 0.4;
const LONG = 0.92;
