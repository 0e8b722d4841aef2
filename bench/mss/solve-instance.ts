import type { Backend } from '../../solver/backends/backend.ts';
import { seededRandom } from '../generate/random.ts';
import type { Internship } from './check-solution.ts';
import { choosePathways } from './choose-pathways.ts';
import { explore } from './explore.ts';
import { Keeper } from './keep-best.ts';
import { PathwayPool } from './pathway-pool.ts';
import { SCALE } from './pathway-worth.ts';
import { type Prices, pricePathways, shareOut } from './price-pathways.ts';
import type { MssInstance } from './read-instance.ts';
import { tuneCharges } from './relax-repeats.ts';
import { MOST_STATES, type StudentResult, searchStudent } from './search-student.ts';
import { openBoard, type Search, settleStudents } from './settle-students.ts';
import { listStudentProblems, type StudentProblem } from './student-problem.ts';

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
 * Where they cannot, prices from column generation (`pricePathways`) bound the score; then two searches take turns: groups of students
 * choose again along the prices (`explore`), and HiGHS chooses among all pathways met (`choosePathways`).
 */
export async function solveInstance(instance: MssInstance, limits: MssLimits): Promise<MssAnswer> {
  const started = limits.now();
  const within = (share: number) => (): boolean => limits.now() - started < share * limits.timeLimit * 1000;
  const lasting = (share: number): (() => boolean) => {
    const end = Math.min(1, (limits.now() - started) / (limits.timeLimit * 1000) + share);
    return within(end);
  };
  const problems = listStudentProblems(instance);
  const ideals = problems.map((problem) => findIdeal(problem, within(0.3)));
  const uppers = ideals.map(({ result }) => result.upper);
  const least = uppers.reduce((min, upper) => Math.min(min, upper), Infinity);
  const ideal = uppers.reduce((sum, upper) => sum + upper, least);
  const charges = ideals.map((own) => own.charges.map((charge) => charge * SCALE));
  const start: Prices = {
    cells: new Float64Array(instance.least.length),
    weights: shareOut(Float64Array.from(uppers, (upper) => (upper === least ? 1 : 0))),
    bound: ideal,
  };
  const search: Search = {
    instance,
    problems,
    charges,
    weights: start.weights,
    beam: WIDE,
    random: seededRandom(limits.seed ?? 'mss'),
    more: within(1),
  };
  const board = openBoard(instance);
  ideals.forEach(({ result }, student) => {
    board.paths[student] = result.blocks;
    board.staffing.move(result.blocks, 1);
  });
  const crowded = board.staffing.violated();
  const fines = start.cells.map(() => TIE);
  settleStudents({ ...search, more: within(0.4) }, board, { prices: start.cells, fines, rounds: 12 });
  const keeper = new Keeper(instance);
  keeper.offer(board.paths.flat());
  const answer = (bound: number): MssAnswer => ({ solution: keeper.solution, score: keeper.score, bound });
  if (keeper.score === ideal) return answer(ideal);
  const pool = new PathwayPool(instance, problems);
  for (const paths of [ideals.map(({ result }) => result.blocks), board.paths])
    paths.forEach((path, s) => {
      if (path.length > 0 || problems[s]!.internships === 0) pool.add(s, path);
    });
  const run = {
    backend: await limits.loadBackend(),
    instance,
    problems,
    pool,
    charges,
    cells: Array.from(start.cells.keys()).filter((c) => instance.least[c]! > 0 || crowded.includes(c)),
    penalty: uppers.reduce((most, upper) => Math.max(most, upper), 1),
    more: within(0.6),
  };
  const prices = await pricePathways(run, start);
  const priced = { ...search, weights: prices.weights, beam: NARROW };
  while (search.more() && (keeper.score ?? -Infinity) < prices.bound) {
    const chosen = await choosePathways({ ...run, more: lasting(CHOOSING) }, prices, keeper.score);
    if (chosen !== null) keeper.offer(chosen);
    explore(
      { ...priced, more: lasting(EXPLORING) },
      { prices: prices.cells, keeper, bound: prices.bound, pool },
    );
  }
  return answer(prices.bound);
}

/** A fine that decides between pathways of equal worth only. */
const TIE = SCALE / 100;
const WIDE = 400;
const NARROW = 60;
/** Shares of the time limit that one turn of each may take. */
const CHOOSING = 0.2;
const EXPLORING = 0.05;

/** A student's own optimum: a quick search, then better charges, then as long as it takes. */
function findIdeal(
  problem: StudentProblem,
  more: () => boolean,
): { readonly result: StudentResult; readonly charges: Float64Array } {
  const pricing = { weight: 1, prices: null };
  const none = new Float64Array(problem.disciplines);
  const rough = tuneCharges(problem, pricing, { charges: none, target: 0, steps: 0 });
  const first = searchStudent(problem, pricing, rough, { beam: 40, floor: -Infinity });
  if (first.upper === first.value) return { result: first, charges: none };
  const tuned = tuneCharges(problem, pricing, { charges: none, target: first.value, steps: 40 });
  const floor = first.value;
  const wide = searchStudent(problem, pricing, tuned, { beam: MOST_STATES, floor, more });
  const result = wide.value > first.value ? wide : { ...first, upper: wide.upper };
  return {
    result: { ...result, upper: Math.min(result.upper, Math.floor(tuned.bound)) },
    charges: tuned.charges,
  };
}
