import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { TierAim } from '../relaxation/slot-prices.ts';
import { minimiseAim } from '../search/settle.ts';

/** The loads' own total, which leads to allocations while a level is searched. */
export function loadAim(problem: PathwayProblem): TierAim {
  if (problem.load === null) throw new Error('the field has no load tier');
  return { kind: 'tier', tier: problem.load.tier };
}

/** Makes sure that the problem holds an allocation; the failure when it cannot. */
export async function ensureAllocation(
  engine: ProblemEngine,
  problem: PathwayProblem,
  where: Where,
): Promise<Failure | null> {
  const aim = loadAim(problem);
  if (bestValue(problem, aim) !== null) return null;
  const opened = await minimiseAim(engine, problem, aim, { where, guide: null });
  return opened.kind === 'settled' ? null : opened;
}
