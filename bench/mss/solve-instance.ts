import type { Backend } from '../../solver/program/backend.ts';
import { seededRandom } from '../generate/random.ts';
import type { Annealer, AnnealingJob } from './annealer.ts';
import type { Internship } from './check-solution.ts';
import { descendFar, descendPrices } from './descend-prices.ts';
import { deepenIdeals, findIdeals, IDEAL_DEPTHS, type Ideals } from './ideals.ts';
import { Keeper } from './keep-best.ts';
import { PathwayPool } from './pathway-pool.ts';
import { SCALE } from './pathway-worth.ts';
import { findFirst, pricePathways } from './price-pathways.ts';
import type { MssInstance } from './read-instance.ts';
import { openSchedule, type Search, settleStudents } from './settle-students.ts';
import { ShareClock } from './share-clock.ts';
import { listStudentProblems } from './student-problem.ts';
import { takeTurns } from './take-turns.ts';

export interface MssLimits {
  /** Seconds. */
  readonly timeLimit: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Solves masters; loaded only where everybody's own optimum is not the answer. */
  readonly loadBackend: () => Promise<Backend>;
  /** Lets a second thread anneal for so many milliseconds; `now` counts for both from then on. */
  readonly startAnnealer?: (job: AnnealingJob, milliseconds: number) => Annealer;
  readonly seed?: string;
}

export interface MssAnswer {
  /** `null` = none was found in time. */
  readonly solution: readonly Internship[] | null;
  readonly score: number | null;
  /** No solution can score more. */
  readonly bound: number;
}

/**
 * First everybody's own optimum: an upper bound, and the answer if ties can be broken so that wards are within their limits.
 * Where they cannot, prices from column generation (`pricePathways`) bound the score while a second thread, if there is one, anneals;
 * then searches take turns (`takeTurns`).
 */
export async function solveInstance(instance: MssInstance, limits: MssLimits): Promise<MssAnswer> {
  const clock = new ShareClock(limits.now, limits.timeLimit);
  const problems = listStudentProblems(instance);
  const known = { keeper: new Keeper(instance), pool: new PathwayPool(instance, problems) };
  const { keeper, pool } = known;
  const random = seededRandom(limits.seed ?? 'mss');
  const prepare = ({ own, weights }: Ideals, beam: number, share = BREAKING): Search => {
    const relaxations = own.map(({ relaxation }) => relaxation);
    return { instance, problems, relaxations, weights, beam, random, more: clock.lasting(share) };
  };
  let ideals = findIdeals(problems);
  const crowded = new Set<number>();
  for (const { beam, share } of IDEAL_DEPTHS) {
    ideals = deepenIdeals(ideals, { beam, more: clock.until(share) });
    const wrong = settleIdeals(prepare(ideals, Math.min(beam, WIDE)), ideals, known);
    for (const cell of wrong) crowded.add(cell);
    if (keeper.score === ideals.bound) return conclude(keeper, ideals.bound);
    // Surer optima are of use only where everybody can have one, or even a better pathway than what passed for one.
    if (keeper.score === null ? wrong.length > 0 : keeper.score < ideals.score) break;
  }
  if (keeper.score !== null && ideals.score === ideals.bound) {
    // Everybody's optimum is sure, and all but a few have one: those few get a longer search for another as good.
    settleIdeals(prepare(ideals, WIDEST, BREAKING_LAST), ideals, known);
    if (keeper.score === ideals.bound) return conclude(keeper, ideals.bound);
  }
  const search = prepare(ideals, NARROW);
  const free = new Float64Array(instance.least.length);
  const run = {
    backend: await limits.loadBackend(),
    instance,
    problems,
    pool,
    relaxations: [...search.relaxations],
    cells: Array.from(free.keys()).filter((c) => instance.least[c]! > 0 || crowded.has(c)),
    penalty: ideals.own.reduce((most, { result }) => Math.max(most, result.upper), 1),
  };
  const nothing = { cells: free, weights: ideals.weights, bound: ideals.bound };
  findFirst(run, nothing);
  const { paths } = openSchedule(instance, keeper.solution ?? pool.chooseBest(ideals.weights, free));
  const startable = problems.every(({ student, internships }) => paths[student]!.length === internships);
  const job = { instance, start: paths, seed: `${limits.seed ?? 'mss'} beside` };
  const annealer = startable ? limits.startAnnealer?.(job, clock.left(ANNEALING)) : undefined;
  try {
    const start = descendPrices({ ...run, more: clock.until(DESCENDING) }, nothing);
    let inTime = true;
    const more = (apart = Infinity): boolean => {
      inTime = clock.until(PRICING.find(({ within }) => apart <= within)!.share)();
      return inTime;
    };
    const found = await pricePathways({ ...run, more }, start);
    // What pathways met cannot bring together in time, more memory may still bound.
    const prices = inTime ? found : descendFar({ ...run, more: clock.until(DEEPER) }, found);
    const priced = { ...search, relaxations: run.relaxations, weights: prices.weights };
    await takeTurns({ ...run, search: priced, keeper, prices, ready: inTime, clock, annealer });
    return conclude(keeper, prices.bound);
  } finally {
    await annealer?.close();
  }
}

/** A fine that decides between pathways of equal worth only. */
const TIE = SCALE / 100;
const WIDE = 400;
const WIDEST = 4000;
const NARROW = 12;
/** Shares of the time limit: until when prices are looked for, first ones and those with more memory, until when a second thread anneals, and for breaking ties. */
const DESCENDING = 0.2;
const DEEPER = 0.45;
const ANNEALING = 0.92;
const BREAKING = 0.05;
const BREAKING_LAST = 0.2;
/** Until when column generation goes on: longer where it is near its end, since that proves the optimum. */
const PRICING = [
  { within: 0.004, share: 0.85 },
  { within: 0.01, share: 0.6 },
  { within: Infinity, share: 0.3 },
] as const;

function conclude({ solution, score }: Keeper, bound: number): MssAnswer {
  return { solution, score, bound };
}

/** Offers everybody's own optimum, ties broken for the wards' sake; the cells that were violated at first. */
function settleIdeals(
  search: Search,
  ideals: Ideals,
  { keeper, pool }: { readonly keeper: Keeper; readonly pool: PathwayPool },
): readonly number[] {
  const schedule = openSchedule(
    search.instance,
    ideals.own.flatMap(({ result }) => result.blocks),
  );
  const crowded = schedule.staffing.violated();
  pool.addSchedule(schedule.paths);
  const free = new Float64Array(search.instance.least.length);
  settleStudents(search, schedule, { prices: free, fines: free.map(() => TIE), rounds: 12 });
  pool.addSchedule(schedule.paths);
  keeper.offer(schedule.paths.flat());
  return crowded;
}
