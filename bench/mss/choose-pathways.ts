import type { Backend } from '../../solver/program/backend.ts';
import type { Internship } from './check-solution.ts';
import { penaliseEverywhere, type StaffedCells, writeMaster } from './master.ts';
import type { Pathway, PathwayPool } from './pathway-pool.ts';
import { SCALE, worthOf } from './pathway-worth.ts';
import type { Prices } from './price-pathways.ts';
import type { MssInstance } from './read-instance.ts';
import { priceInternships } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';

/**
 * The best choice of one pathway a student among those met, if it scores more than `beyond`; `null` when there is none, or none was found
 * in time. Without `beyond` staffing may be missed, at the penalty. By the prices, what falls too far short of its student's best cannot be part of such a choice and is left out.
 */
export async function choosePathways(
  run: {
    readonly backend: Backend;
    readonly instance: MssInstance;
    readonly problems: readonly StudentProblem[];
    readonly pool: PathwayPool;
    readonly cells: StaffedCells;
    readonly penalty: number;
    readonly more: () => boolean;
  },
  prices: Prices,
  beyond: number | null,
): Promise<readonly Internship[] | null> {
  const pathways = listPromising(run, prices, beyond);
  const penalties = beyond === null ? penaliseEverywhere(run.instance, run.penalty) : null;
  const program = writeMaster(run.instance, run.cells, { pathways, penalties });
  const first = program.columns - pathways.length;
  const outcome = await run.backend.solve(program, {
    interrupted: () => (run.more() ? null : 'time'),
    ...(beyond !== null && { cutoff: -beyond }),
  });
  if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent') return null;
  return pathways.flatMap(({ blocks }, k) => (outcome.point[first + k]! > 0.5 ? blocks : []));
}

function listPromising(
  { instance, problems, pool }: Parameters<typeof choosePathways>[0],
  { cells, weights, bound }: Prices,
  beyond: number | null,
): Pathway[] {
  const prices = priceInternships(instance, cells);
  // A choice that misses the bound by more than this scores no more than `beyond`; without one, by what seems ample.
  const slack = SCALE * (beyond === null ? Math.max(10, 0.01 * bound) : bound - beyond);
  const scored = pool.byStudent.flatMap((own, student) => {
    const pricing = { weight: weights[student]!, prices };
    const worths = own.map(({ blocks }) => worthOf(instance, problems[student]!, pricing, blocks));
    const best = worths.reduce((most, worth) => Math.max(most, worth), -Infinity);
    return own.map((pathway, k) => ({ pathway, short: best - worths[k]! }));
  });
  return scored
    .filter(({ short }) => short <= slack)
    .sort((a, b) => a.short - b.short)
    .slice(0, MOST_PATHWAYS)
    .map(({ pathway }) => pathway);
}

/** More take HiGHS too long. */
const MOST_PATHWAYS = 8000;
