import type { Backend } from '../../solver/backends/backend.ts';
import { seededRandom } from '../generate/random.ts';
import { annealBest } from './anneal-best.ts';
import type { Internship } from './check-solution.ts';
import { choosePathways } from './choose-pathways.ts';
import { descendPrices } from './descend-prices.ts';
import { explore } from './explore.ts';
import { deepenIdeals, findIdeals, IDEAL_DEPTHS, type Ideals } from './ideals.ts';
import { Keeper } from './keep-best.ts';
import { PathwayPool } from './pathway-pool.ts';
import { SCALE } from './pathway-worth.ts';
import { pricePathways } from './price-pathways.ts';
import type { MssInstance } from './read-instance.ts';
import { openBoard, type Search, settleStudents } from './settle-students.ts';
import { listStudentProblems } from './student-problem.ts';

export interface MssLimits {
  /** Seconds. */
  readonly timeLimit: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Solves masters; loaded only where everybody's own optimum is not the answer. */
  readonly loadBackend: () => Promise<Backend>;
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
 * Where they cannot, prices from column generation (`pricePathways`) bound the score; then three searches take turns: HiGHS chooses among
 * all pathways met (`choosePathways`), groups of students choose again along the prices (`explore`), and single internships move (`anneal`).
 */
export async function solveInstance(instance: MssInstance, limits: MssLimits): Promise<MssAnswer> {
  const started = limits.now();
  const until = (share: number) => (): boolean => limits.now() - started < share * limits.timeLimit * 1000;
  const lasting = (share: number): (() => boolean) =>
    until(Math.min(1, (limits.now() - started) / (limits.timeLimit * 1000) + share));
  const passing = (share: number): (() => number) => {
    const [from, whole] = [limits.now(), limits.timeLimit * 1000];
    const length = Math.min(share * whole, started + whole - from);
    return () => (limits.now() - from) / Math.max(1, length);
  };
  const problems = listStudentProblems(instance);
  const known = { keeper: new Keeper(instance), pool: new PathwayPool(instance, problems) };
  const { keeper, pool } = known;
  const random = seededRandom(limits.seed ?? 'mss');
  const prepare = ({ own, weights }: Ideals, beam: number): Search => {
    const relaxations = own.map(({ relaxation }) => relaxation);
    return { instance, problems, relaxations, weights, beam, random, more: lasting(BREAKING) };
  };
  let ideals = findIdeals(problems);
  const crowded = new Set<number>();
  for (const { beam, share } of IDEAL_DEPTHS) {
    ideals = deepenIdeals(ideals, { beam, more: until(share) });
    for (const cell of settleIdeals(prepare(ideals, Math.min(beam, WIDE)), ideals, known)) crowded.add(cell);
    if (keeper.score === ideals.bound) return conclude(keeper, ideals.bound);
    // Surer optima are of use only where everybody can have one, or even a better pathway than what passed for one.
    if ((keeper.score ?? -Infinity) < ideals.score) break;
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
  const start = descendPrices({ ...run, more: until(DESCENDING) }, nothing);
  const prices = await pricePathways(
    { ...run, more: (near) => until(near === true ? CONVERGING : PRICING)() },
    start,
  );
  const priced = { ...search, relaxations: run.relaxations, weights: prices.weights };
  const guide = { ...known, prices: prices.cells, bound: prices.bound };
  for (let turn = 0; until(1)() && (keeper.score ?? -Infinity) < prices.bound; turn += 1) {
    const [first, inTime] = [keeper.solution === null, lasting(EXPLORING)];
    // At first what the prices have brought together is looked at, if there is anything to compare it with.
    if (first || turn > 0)
      explore({ ...priced, more: () => inTime() && !(first && keeper.solution !== null) }, guide);
    if (turn > 0) annealBest(priced, guide, { passing, first: turn === 1 });
    const chosen = await choosePathways({ ...run, more: lasting(CHOOSING) }, prices, keeper.score);
    if (chosen !== null && !keeper.offer(chosen)) {
      // Of choices that leave something unmet, what is missing is made good one student after the other.
      const board = openBoard(instance, chosen);
      const fines = prices.cells.map((price) => Math.max(SCALE, Math.abs(price)));
      settleStudents({ ...priced, more: lasting(SETTLING) }, board, {
        prices: prices.cells,
        fines,
        rounds: 20,
      });
      pool.addBoard(board.paths);
      keeper.offer(board.paths.flat());
    }
  }
  return conclude(keeper, prices.bound);
}

/** A fine that decides between pathways of equal worth only. */
const TIE = SCALE / 100;
const WIDE = 400;
const NARROW = 12;
/** Shares of the time limit: until when prices are looked for, first and finer ones, and what one turn of each search may take. */
const DESCENDING = 0.2;
const PRICING = 0.3;
const CONVERGING = 0.6;
const BREAKING = 0.05;
const SETTLING = 0.15;
const CHOOSING = 0.15;
const EXPLORING = 0.1;

function conclude({ solution, score }: Keeper, bound: number): MssAnswer {
  return { solution, score, bound };
}

/** Offers everybody's own optimum, ties broken for the wards' sake; the cells that were violated at first. */
function settleIdeals(
  search: Search,
  ideals: Ideals,
  { keeper, pool }: { readonly keeper: Keeper; readonly pool: PathwayPool },
): readonly number[] {
  const board = openBoard(
    search.instance,
    ideals.own.flatMap(({ result }) => result.blocks),
  );
  const crowded = board.staffing.violated();
  pool.addBoard(board.paths);
  const free = new Float64Array(search.instance.least.length);
  settleStudents(search, board, { prices: free, fines: free.map(() => TIE), rounds: 12 });
  pool.addBoard(board.paths);
  keeper.offer(board.paths.flat());
  return crowded;
}
