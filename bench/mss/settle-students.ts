import { type Random, shuffled } from '../generate/random.ts';
import type { Internship } from './check-solution.ts';
import { SCALE, worthOf } from './pathway-worth.ts';
import type { MssInstance } from './read-instance.ts';
import { type Relaxation, relaxRepeats } from './relax-repeats.ts';
import { type StudentResult, searchStudent } from './search-student.ts';
import { cellOf, openStaffing, priceInternships, type Staffing } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';

/** One pathway a student, and who stands where. */
export interface Schedule {
  readonly paths: (readonly Internship[])[];
  readonly staffing: Staffing;
}

export interface Search {
  readonly instance: MssInstance;
  readonly problems: readonly StudentProblem[];
  /** By student: they make completion bounds good. */
  readonly relaxations: readonly Relaxation[];
  /** What each student's desire counts for: `SCALE`, and more for those who may be worst off. */
  readonly weights: Float64Array;
  readonly beam: number;
  readonly random: Random;
  readonly more: () => boolean;
}

/** A solution by student; without one nobody has anything yet. */
export function openSchedule(instance: MssInstance, solution: readonly Internship[] = []): Schedule {
  const paths: Internship[][] = Array.from({ length: instance.students }, () => []);
  for (const block of solution) paths[block.student]!.push(block);
  for (const path of paths) path.sort((a, b) => a.start - b.start);
  const staffing = openStaffing(instance);
  staffing.move(solution, 1);
  return { paths, staffing };
}

/**
 * Lets the students choose again one after the other: each the best pathway under `prices` and what it would break, at `fines` by
 * cell. Rounds go on with higher fines where something is still broken. True when nothing is.
 */
export function settleStudents(
  search: Search,
  schedule: Schedule,
  options: { readonly prices: Float64Array; readonly fines: Float64Array; readonly rounds: number },
): boolean {
  const { instance, problems, random } = search;
  const { fines } = options;
  for (let round = 0; round < options.rounds; round += 1) {
    const wrong = schedule.staffing.violated();
    if (wrong.length === 0) return true;
    if (!search.more()) return false;
    for (const cell of wrong) fines[cell]! += round === 0 ? 0 : Math.max(SCALE, Math.round(fines[cell]! / 4));
    const short = wrong.some((cell) => schedule.staffing.counts[cell]! < instance.least[cell]!);
    const crowded = new Set(wrong);
    const concerned = short
      ? problems
      : problems.filter(({ student }) =>
          schedule.paths[student]!.some((block) => {
            const from = cellOf(instance, block);
            return Array.from({ length: instance.duration }, (_, p) => from + p).some((c) => crowded.has(c));
          }),
        );
    for (const problem of shuffled(random, concerned)) {
      if (!search.more()) return false;
      chooseAgain(search, schedule, problem, options);
    }
  }
  return schedule.staffing.violated().length === 0;
}

/** One student's best answer to everybody else's pathways. */
export function chooseAgain(
  search: Search,
  schedule: Schedule,
  problem: StudentProblem,
  { prices, fines }: { readonly prices: Float64Array; readonly fines: Float64Array },
): StudentResult {
  const { instance } = search;
  const { student } = problem;
  const before = schedule.paths[student]!;
  schedule.staffing.move(before, -1);
  const { counts } = schedule.staffing;
  const cells = prices.map((price, c) => {
    if (counts[c]! >= instance.most[c]!) return price + fines[c]!;
    return counts[c]! < instance.least[c]! ? price - fines[c]! : price;
  });
  const pricing = { weight: search.weights[student]!, prices: priceInternships(instance, cells) };
  const completion = relaxRepeats(problem, pricing, search.relaxations[student]!);
  const found = searchStudent(problem, pricing, completion, {
    beam: search.beam,
    floor: before.length === 0 ? -Infinity : worthOf(instance, problem, pricing, before),
  });
  const after = found.blocks.length === 0 ? before : found.blocks;
  schedule.paths[student] = after;
  schedule.staffing.move(after, 1);
  return found;
}
