import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
import type { Pricing } from './relax-repeats.ts';
import { cellOf } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';

/** Desires are counted in so many parts, so that prices can be integers. */
export const SCALE = 1000;

/** Value of a pathway, blocks by start, under a pricing. */
export function worthOf(
  instance: MssInstance,
  problem: StudentProblem,
  pricing: Pricing,
  blocks: readonly Internship[],
): number {
  let desire = 0;
  let charged = 0;
  blocks.forEach((block, at) => {
    desire += problem.worth[block.hospital * problem.disciplines + block.discipline]!;
    if (at > 0 && blocks[at - 1]!.hospital !== block.hospital) desire += problem.change;
    if (pricing.prices !== null) charged += pricing.prices[cellOf(instance, block)]!;
  });
  const last = blocks.at(-1);
  if (last !== undefined) desire += problem.wait * (last.start + problem.duration * (1 - blocks.length));
  return pricing.weight * desire - charged;
}
