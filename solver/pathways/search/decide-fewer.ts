import type { Where } from '../../engine/engine.ts';
import { AGENTS_BEYOND } from '../relaxation/foresee-level.ts';
import { penaltyFrom } from '../relaxation/load-penalty.ts';
import { sortLoads } from '../relaxation/load-vector.ts';
import type { CountLimit, PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { type Decision, decideCount } from './decide-count.ts';

/** Parts after which it is left open: later tiers want their time too. */
const MOST_PARTS = 40;

/** Decides whether the problem has an allocation that keeps `limit` besides all that is held; led by the loads of the best one. */
export async function decideFewer(
  engine: ProblemEngine,
  problem: PathwayProblem,
  limit: CountLimit,
  where: Where,
): Promise<Decision> {
  const loads = sortLoads(problem.best ?? []);
  const top = limit.above + 1;
  const beyond = loads[Math.min(loads.length - 1, limit.most + AGENTS_BEYOND)] ?? 0;
  return await decideCount(engine, problem, limit, {
    penalty: penaltyFrom(top, top - beyond),
    parts: MOST_PARTS,
    where,
  });
}
