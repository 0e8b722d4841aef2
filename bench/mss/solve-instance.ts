import { seededRandom, shuffled } from '../generate/random.ts';
import { checkSolution, type Internship } from './check-solution.ts';
import { priceWards, SCALE } from './price-wards.ts';
import type { MssInstance } from './read-instance.ts';
import { tuneCharges } from './relax-repeats.ts';
import { type StudentResult, searchStudent } from './search-student.ts';
import { type Board, chooseAgain, openBoard, type Search, settleStudents } from './settle-students.ts';
import { listStudentProblems, type StudentProblem } from './student-problem.ts';

export interface MssLimits {
  /** Seconds. */
  readonly timeLimit: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
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
 * Where they cannot, prices of places (`priceWards`) bound the score and guide a search that lets groups of students choose again.
 */
export function solveInstance(instance: MssInstance, limits: MssLimits): MssAnswer {
  const started = limits.now();
  const within = (share: number) => (): boolean => limits.now() - started < share * limits.timeLimit * 1000;
  const problems = listStudentProblems(instance);
  const random = seededRandom(limits.seed ?? 'mss');
  const ideals = problems.map((problem) => findIdeal(problem, within(0.3)));
  const uppers = ideals.map(({ result }) => result.upper);
  const least = uppers.reduce((min, upper) => Math.min(min, upper), Infinity);
  const ideal = uppers.reduce((sum, upper) => sum + upper, least);
  const free = new Float64Array(instance.least.length);
  const search: Search = {
    instance,
    problems,
    charges: ideals.map(({ charges }) => charges.map((charge) => charge * SCALE)),
    worstOff: uppers.indexOf(least),
    beam: WIDE,
    random,
    more: within(1),
  };
  const board = openBoard(instance);
  ideals.forEach(({ result }, student) => {
    board.paths[student] = result.blocks;
    board.staffing.move(result.blocks, 1);
  });
  const fines = new Float64Array(free.length).fill(1);
  settleStudents({ ...search, more: within(0.4) }, board, { prices: free, fines, rounds: 12 });
  const keeper = openKeeper(instance);
  keeper.offer(board);
  if (keeper.score === ideal) return { solution: keeper.solution, score: ideal, bound: ideal };
  const priced = priceWards(instance, problems, {
    worstOff: search.worstOff,
    target: keeper.score ?? Math.floor(0.97 * ideal),
    charges: search.charges,
    start: free,
    more: within(0.5),
  });
  const bound = Math.min(ideal, priced.bound);
  explore({ ...search, charges: priced.charges, beam: NARROW }, priced.cells, keeper, bound);
  return { solution: keeper.solution, score: keeper.score, bound };
}

const WIDE = 400;
const NARROW = 60;

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

/** A student's search beyond so many states a period is cut short, and its bound says so. */
const MOST_STATES = 60_000;

interface Keeper {
  score: number | null;
  solution: readonly Internship[] | null;
  /** True when the board is feasible and at least as good as the best so far, which it replaces. */
  offer(board: Board): boolean;
}

function openKeeper(instance: MssInstance): Keeper {
  return {
    score: null,
    solution: null,
    offer(board) {
      if (board.staffing.violated().length > 0) return false;
      const solution = board.paths.flat();
      const { violations, score } = checkSolution(instance, solution);
      if (violations.length > 0 || (this.score !== null && score < this.score)) return false;
      this.score = score;
      this.solution = solution;
      return true;
    },
  };
}

/** Ruin and recreate: a group leaves, chooses again along the prices, and everybody they touch after them. */
function explore(search: Search, prices: Float64Array, keeper: Keeper, bound: number): void {
  const { instance, problems, random } = search;
  const free = new Float64Array(prices.length);
  let board = openBoard(instance);
  const restore = (): void => {
    board = openBoard(instance);
    for (const block of keeper.solution ?? [])
      board.paths[block.student] = [...board.paths[block.student]!, block];
    board.paths.forEach((path, s) => {
      board.paths[s] = [...path].sort((a, b) => a.start - b.start);
    });
    board.staffing.move(board.paths.flat(), 1);
  };
  restore();
  while (search.more() && (keeper.score ?? -Infinity) < bound) {
    const whole = keeper.solution === null;
    const group = whole ? problems : shuffled(random, problems).slice(0, 4 + random.below(GROUP));
    for (const { student } of group) {
      board.staffing.move(board.paths[student]!, -1);
      board.paths[student] = [];
    }
    const fines = prices.map((price) => Math.max(SCALE, Math.abs(price)) * (1 + random.below(4)));
    for (const problem of group) chooseAgain(search, board, problem, { prices, fines });
    settleStudents(search, board, { prices, fines, rounds: whole ? 60 : 6 });
    const strict = new Float64Array(prices.length).fill(STRICT);
    const touched = whole ? problems : shuffled(random, group);
    if (board.staffing.violated().length === 0)
      for (const problem of touched) chooseAgain(search, board, problem, { prices: free, fines: strict });
    if (!keeper.offer(board) && keeper.solution !== null) restore();
  }
}

const GROUP = 12;
/** More than any pathway is worth: what is whole stays whole. */
const STRICT = 1_000_000;
