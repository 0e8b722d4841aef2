import type { MssInstance } from './read-instance.ts';
import { type Completion, countRepeats, moveCharges, relaxRepeats } from './relax-repeats.ts';
import { openStaffing, priceInternships } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';

/** Desires are counted in so many parts, so that prices can be integers. */
export const SCALE = 100;

/** Prices of all places, and the upper bound on every score that they prove. */
export interface WardPrices {
  /** By cell, in hundredths of a desire: above 0 it is scarce, below 0 it has to be filled. */
  readonly cells: Float64Array;
  /** Of each student. */
  readonly charges: readonly Float64Array[];
  readonly bound: number;
}

/** What a student's desire counts for: twice for the one who is taken to be worst off. */
export function weightOf(student: number, worstOff: number): number {
  return student === worstOff ? 2 * SCALE : SCALE;
}

/**
 * Lagrangian dual of the instance by deflected subgradients with Polyak steps: multipliers of minimum and maximum staffing and of
 * "each discipline at most once" move together. The least desire is bounded by that of `worstOff`, which any student
 * may be. Integers throughout, so that the bound holds for whatever prices come out. Ends at `target` or when time is up.
 */
export function priceWards(
  instance: MssInstance,
  problems: readonly StudentProblem[],
  options: {
    readonly worstOff: number;
    readonly target: number;
    readonly charges: readonly Float64Array[];
    readonly start: Float64Array;
    readonly more: () => boolean;
  },
): WardPrices {
  const { least, most } = instance;
  const weights = problems.map(({ student }) => weightOf(student, options.worstOff));
  let cells = options.start;
  let charges = options.charges;
  let best: WardPrices | null = null;
  let heading = new Float64Array(cells.length);
  let patience = 1;
  let idle = 0;
  for (;;) {
    const prices = priceInternships(instance, cells);
    const staffing = openStaffing(instance);
    const relaxed: Completion[] = problems.map((problem, s) => {
      const completion = relaxRepeats(problem, { weight: weights[s]!, prices }, charges[s]!);
      staffing.move(completion.path ?? [], 1);
      return completion;
    });
    const places = cells.reduce((sum, price, c) => sum + price * (price > 0 ? most[c]! : least[c]!), 0);
    const scaled = relaxed.reduce((sum, { bound }) => sum + bound, places);
    if (best === null || scaled < best.bound) {
      best = { cells, charges, bound: scaled };
      idle = 0;
    } else {
      idle += 1;
      if (idle % STALL === 0) patience *= 0.7;
      if (idle === 3 * STALL) {
        ({ cells, charges } = best);
        heading.fill(0);
      }
    }
    const over = scaled - options.target * SCALE;
    if (over <= 0 || patience < LEAST_PATIENCE || !options.more()) break;
    const missed = staffing.counts;
    const beyond = cells.map((price, c) => {
      const excess = missed[c]! - most[c]!;
      if (price > 0 || excess > 0) return excess;
      const lack = missed[c]! - least[c]!;
      return price < 0 || lack < 0 ? lack : 0;
    });
    heading = beyond.map((gap, c) => gap + DEFLECTION * heading[c]!);
    const repeats = relaxed.map((completion, s) => countRepeats(problems[s]!, completion));
    const square = [heading, ...repeats].reduce(
      (sum, part) => sum + part.reduce((all, x) => all + x * x, 0),
      0,
    );
    if (square === 0) break;
    const length = (patience * over) / square;
    cells = cells.map((price, c) => stayOnSide(price, Math.round(price + length * heading[c]!)));
    charges = charges.map((own, s) => moveCharges(problems[s]!, own, repeats[s]!, length));
  }
  return { ...best, bound: Math.floor(best.bound / SCALE) };
}

const STALL = 12;
const LEAST_PATIENCE = 0.005;
const DEFLECTION = 0.6;

/** A price passes through 0 before it changes sides. */
function stayOnSide(price: number, next: number): number {
  return price * next < 0 ? 0 : next;
}
