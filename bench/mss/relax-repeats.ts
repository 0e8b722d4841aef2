import type { Internship } from './check-solution.ts';
import type { StudentProblem } from './student-problem.ts';

/** What a student's internships count for: `weight × desire − prices` of the places taken. Integers. */
export interface Pricing {
  readonly weight: number;
  /** Price of an internship by `ward × periods + start`: of all its periods together. `null` = everything is free. */
  readonly prices: Float64Array | null;
}

/**
 * The best that can still come, if disciplines might be repeated at a charge. Forgetting which disciplines were done leaves a small
 * dynamic program over period, last hospital and counts by group; the charges (multipliers of "each discipline at most once")
 * make repeating unattractive. Any charges give an upper bound, the right ones a good one.
 */
export interface Completion {
  /** Sum of the charges: what not repeating gives back. */
  readonly charges: Float64Array;
  /** Upper bound over the whole. */
  readonly bound: number;
  /**
   * Value from `period` on, charges taken, by `(period × (hospitals + 1) + last) × width + counts`; last = hospitals before the
   * first internship. −Infinity where the quotas are out of reach.
   */
  readonly values: Float64Array;
  readonly width: number;
  /** The best such pathway, which may repeat disciplines; `null` = the quotas are out of reach. */
  readonly path: readonly Internship[] | null;
}

/** Solves the small program under given charges (by discipline, at least 0 where the student may leave it out). */
export function relaxRepeats(problem: StudentProblem, pricing: Pricing, charges: Float64Array): Completion {
  const { periods, duration, hospitals, quotas, strides, complete } = problem;
  const width = complete + 1;
  const groups = quotas.length;
  const rows = hospitals + 1;
  const best = bestByGroup(problem, pricing, charges);
  const values = new Float64Array((periods + 1) * rows * width).fill(-Infinity);
  for (let row = 0; row < rows * (periods + 1); row += 1) values[row * width + complete] = 0;
  const change = pricing.weight * problem.change;
  const wait = pricing.weight * problem.wait;
  const here = new Float64Array(hospitals);
  for (let t = periods - 1; t >= 0; t -= 1) {
    for (let counts = 0; counts < complete; counts += 1) {
      let most = -Infinity;
      here.fill(-Infinity);
      if (problem.startable[t] === 1) {
        for (let g = 0, left = counts; g < groups; g += 1) {
          const done = left % (quotas[g]! + 1);
          left = (left - done) / (quotas[g]! + 1);
          if (done === quotas[g]) continue;
          const after = (t + duration) * rows * width + counts + strides[g]!;
          for (let h = 0; h < hospitals; h += 1) {
            const value = best.value[(t * hospitals + h) * groups + g]! + values[after + h * width]!;
            if (value > here[h]!) here[h] = value;
          }
        }
        for (let h = 0; h < hospitals; h += 1) if (here[h]! > most) most = here[h]!;
      }
      for (let last = 0; last < rows; last += 1) {
        const at = (t * rows + last) * width + counts;
        const waiting = wait + values[at + rows * width]!;
        const moving = last === hospitals ? most : Math.max(here[last]!, most + change);
        values[at] = Math.max(waiting, moving);
      }
    }
  }
  const bound = values[hospitals * width]! + charges.reduce((sum, charge) => sum + charge, 0);
  return { charges, bound, values, width, path: followBest(problem, pricing, values, best) };
}

/** Moves the charges step by step towards the least bound; `target` is a value that some pathway has. */
export function tuneCharges(
  problem: StudentProblem,
  pricing: Pricing,
  options: { readonly charges: Float64Array; readonly target: number; readonly steps: number },
): Completion {
  let best = relaxRepeats(problem, pricing, options.charges);
  let latest = best;
  let patience = 1;
  for (let step = 0; step < options.steps && latest.path !== null; step += 1) {
    const repeats = countRepeats(problem, latest);
    const square = repeats.reduce((sum, over) => sum + over * over, 0);
    if (square === 0 || !(latest.bound > options.target)) break;
    const length = (patience * (latest.bound - options.target)) / square;
    latest = relaxRepeats(problem, pricing, moveCharges(problem, latest.charges, repeats, length));
    if (latest.bound < best.bound) best = latest;
    else patience *= 0.85;
  }
  return best;
}

/** By how much the relaxed pathway does each discipline too often (or a forced one too seldom): where its charge should go. */
export function countRepeats(problem: StudentProblem, { path, charges }: Completion): Float64Array {
  const over = new Float64Array(problem.disciplines);
  for (const d of problem.usable) over[d] = -1;
  for (const { discipline } of path ?? []) over[discipline]! += 1;
  return over.map((many, d) => (many > 0 || charges[d]! > 0 || problem.forced[d] === 1 ? many : 0));
}

/** Charges a step further, in whole numbers. */
export function moveCharges(
  problem: StudentProblem,
  charges: Float64Array,
  direction: Float64Array,
  length: number,
): Float64Array {
  return charges.map((charge, d) => {
    const moved = Math.round(charge + length * direction[d]!);
    return problem.forced[d] === 1 ? moved : Math.max(0, moved);
  });
}

interface BestByGroup {
  /** By `(start × hospitals + hospital) × groups + group`. */
  readonly value: Float64Array;
  readonly discipline: Int32Array;
}

function bestByGroup(problem: StudentProblem, pricing: Pricing, charges: Float64Array): BestByGroup {
  const { periods, hospitals, disciplines, usable, groupOf, worth, startable } = problem;
  const groups = problem.quotas.length;
  const value = new Float64Array(periods * hospitals * groups).fill(-Infinity);
  const discipline = new Int32Array(value.length).fill(-1);
  for (let h = 0; h < hospitals; h += 1) {
    for (const d of usable) {
      const ward = h * disciplines + d;
      const base = pricing.weight * worth[ward]! - charges[d]!;
      if (base === -Infinity) continue;
      for (let t = 0; t < periods; t += 1) {
        if (startable[t] === 0) continue;
        const gain = pricing.prices === null ? base : base - pricing.prices[ward * periods + t]!;
        const at = (t * hospitals + h) * groups + groupOf[d]!;
        if (gain <= value[at]!) continue;
        value[at] = gain;
        discipline[at] = d;
      }
    }
  }
  return { value, discipline };
}

/** Follows the best pathway from the start. */
function followBest(
  problem: StudentProblem,
  pricing: Pricing,
  values: Float64Array,
  best: BestByGroup,
): readonly Internship[] | null {
  const { student, duration, hospitals, quotas, strides, complete } = problem;
  const width = complete + 1;
  const rows = hospitals + 1;
  const groups = quotas.length;
  const path: Internship[] = [];
  let [t, last, counts] = [0, hospitals, 0];
  if (values[last * width] === -Infinity) return null;
  while (counts !== complete) {
    const value = values[(t * rows + last) * width + counts]!;
    let taken: Internship | null = null;
    for (let h = 0; h < hospitals && problem.startable[t] === 1 && taken === null; h += 1) {
      const change = last !== hospitals && last !== h ? pricing.weight * problem.change : 0;
      for (let g = 0; g < groups && taken === null; g += 1) {
        if (Math.floor(counts / strides[g]!) % (quotas[g]! + 1) === quotas[g]) continue;
        const at = (t * hospitals + h) * groups + g;
        const after = ((t + duration) * rows + h) * width + counts + strides[g]!;
        if (change + best.value[at]! + values[after]! !== value) continue;
        taken = { student, start: t, hospital: h, discipline: best.discipline[at]! };
      }
    }
    if (taken === null) {
      t += 1;
      continue;
    }
    path.push(taken);
    counts += strides[problem.groupOf[taken.discipline]!]!;
    last = taken.hospital;
    t += duration;
  }
  return path;
}
