import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import type { LinearResult } from '../relaxation/column-generation.ts';
import { penaltyFrom } from '../relaxation/load-penalty.ts';
import { compareLoads } from '../relaxation/load-vector.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { levelOut } from '../search/level-out.ts';
import { searchNear } from '../search/search-near.ts';

/** A fall of loads over which a penalty rises, as a part of the cap, and whether many pathways are tried along it. */
interface Trial {
  readonly fall: number;
  readonly thorough: boolean;
}

/** One penalty leads to an allocation where another does not: tried two by two, side by side. */
const TRIALS: readonly (readonly Trial[])[] = [
  [
    { fall: 0.05, thorough: false },
    { fall: 0.5, thorough: false },
  ],
  [
    { fall: 0.2, thorough: false },
    { fall: 1.2, thorough: false },
  ],
  [
    { fall: 0.05, thorough: true },
    { fall: 0.5, thorough: true },
  ],
];

/**
 * Looks for any allocation of a problem whose loads are capped: near the relaxed point of the loads' own total, then along penalties that
 * rise towards the cap, so that slots are left to those who cannot stay within it without them. What is found becomes the problem's best;
 * finding none proves nothing.
 */
export async function findWithin(
  engine: ProblemEngine,
  problem: PathwayProblem,
  linear: LinearResult,
  { aim, isHasty, where }: { readonly aim: Aim; readonly isHasty: boolean; readonly where: Where },
): Promise<Failure | null> {
  const near = await searchNear(engine, problem, linear, { aim, where });
  if (near.kind === 'fault') return near;
  const isEnough = ({ best }: PathwayProblem): boolean => best !== null;
  return await followPenalties(engine, problem, { top: problem.loadCap + 1, isEnough, isHasty, where });
}

/** Lowers the loads of a problem's best allocation (any, if there is none) along penalties up to `top`, until it is enough. */
export async function followPenalties(
  engine: ProblemEngine,
  problem: PathwayProblem,
  means: {
    readonly top: number;
    readonly isEnough: (problem: PathwayProblem) => boolean;
    readonly isHasty: boolean;
    readonly where: Where;
  },
): Promise<Failure | null> {
  const { top, isEnough, isHasty, where } = means;
  for (const trials of TRIALS) {
    if (isEnough(problem) || engine.isOver()) return null;
    if (isHasty && trials.some(({ thorough }) => thorough)) return null;
    /** The first trial that led far enough: what comes after it is of no use, whichever ends sooner. */
    let last = trials.length;
    const tried = await Promise.all(
      trials.map(async ({ fall, thorough }, at) => {
        const apart = withOwnPool(problem);
        const penalty = penaltyFrom(top, fall * top);
        const spared = engine.unless(() => last < at);
        const found = await levelOut(spared, apart, penalty, { thorough, where });
        if (found === true && isEnough(apart)) last = Math.min(last, at);
        return { found, best: apart.best };
      }),
    );
    for (const { found, best } of tried.slice(0, last + 1)) {
      if (typeof found !== 'boolean') return found;
      if (found && best !== null && compareLoads(best, problem.best) < 0) adoptBest(problem, best);
    }
  }
  return null;
}

/** Searches side by side must not learn from each other: which one is ahead is not the same in every run. */
function withOwnPool(problem: PathwayProblem): PathwayProblem {
  return { ...problem, pool: [...problem.pool], poolKeys: new Set(problem.poolKeys) };
}
