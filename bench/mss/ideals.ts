import { shareOut } from './price-pathways.ts';
import { tuneCharges } from './relax-repeats.ts';
import { MOST_STATES, type StudentResult, searchStudent } from './search-student.ts';
import type { StudentProblem } from './student-problem.ts';

/** What everybody would have alone in the world. */
export interface Ideals {
  /** By student. */
  readonly own: readonly Ideal[];
  /** No solution scores more: all uppers, and the least of them. */
  readonly bound: number;
  /** The score if everybody could have what was found. */
  readonly score: number;
  /** What each student's desire counts for in the bound: `SCALE`, and as much more among those with the least upper. */
  readonly weights: Float64Array;
}

interface Ideal {
  readonly problem: StudentProblem;
  readonly result: StudentResult;
  /** Charges for repeated disciplines at which the bound is good. */
  readonly charges: Float64Array;
}

/** A quick search for each student's optimum. */
export function findIdeals(problems: readonly StudentProblem[]): Ideals {
  return sumUp(problems.map(findIdeal));
}

/** The same with more states and better charges wherever an optimum is not sure yet; quick again once time is up. */
export function deepenIdeals(
  { own }: Ideals,
  limits: { readonly beam: number; readonly more: () => boolean },
): Ideals {
  return sumUp(own.map((ideal) => deepen(ideal, limits)));
}

/** Two depths, since most students need few states, and the share of the time limit by which each is to be over. */
export const IDEAL_DEPTHS: readonly { readonly beam: number; readonly share: number }[] = [
  { beam: 2000, share: 0.15 },
  { beam: MOST_STATES, share: 0.3 },
];

function sumUp(own: readonly Ideal[]): Ideals {
  const uppers = Float64Array.from(own, ({ result }) => result.upper);
  const values = own.map(({ result }) => result.value);
  const least = leastOf(uppers);
  return {
    own,
    bound: uppers.reduce((sum, upper) => sum + upper, least),
    score: values.reduce((sum, value) => sum + value, leastOf(values)),
    weights: shareOut(uppers.map((upper) => (upper === least ? 1 : 0))),
  };
}

function leastOf(values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) least = Math.min(least, value);
  return least;
}

const ALONE = { weight: 1, prices: null };

function findIdeal(problem: StudentProblem): Ideal {
  const charges = new Float64Array(problem.disciplines);
  const rough = tuneCharges(problem, ALONE, { charges, target: 0, steps: 0 });
  const result = searchStudent(problem, ALONE, rough, { beam: 40, floor: -Infinity });
  return { problem, result, charges };
}

function deepen(ideal: Ideal, limits: { readonly beam: number; readonly more: () => boolean }): Ideal {
  const { problem, result, charges } = ideal;
  const { value, upper } = result;
  if (upper === value) return ideal;
  const tuned = tuneCharges(problem, ALONE, { charges, target: value, steps: 40 });
  const found = searchStudent(problem, ALONE, tuned, { ...limits, floor: value });
  const better = found.value > value ? found : result;
  const proved = Math.min(upper, found.upper, Math.floor(tuned.bound));
  return { problem, result: { ...better, upper: proved }, charges: tuned.charges };
}
