import type { PathwayModel } from '../../model/pathway-model.ts';
import { capLoads } from '../relaxation/agent-loads.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { minimiseAim } from '../search/settle.ts';
import { loadAim } from './load-level.ts';
import { prepareProblems } from './prepare-problems.ts';

/** What a total can be pressed down to. */
export interface LeastTotal {
  readonly value: number;
  /** Proved. */
  readonly bound: number;
}

/**
 * Least total of the loads' costs when no counted load exceeds `cap` and every tier before the bottleneck is held.
 * With offsets that lift every agent's load in `start` to the cap it asks whether anybody can gain at nobody's
 * expense. `null` when it was not settled within the engine's limits.
 */
export async function leastTotalWithin(
  engine: ProblemEngine,
  model: PathwayModel,
  options: { readonly cap: number; readonly start: Int32Array },
): Promise<LeastTotal | null> {
  const prepared = await prepareProblems(engine, model, options.start);
  if (prepared === null) return null;
  const { problems, loadTier } = prepared;
  const settled = await Promise.all(
    problems.map(async (problem, component) => {
      capLoads(problem, options.cap);
      const where = { tier: 'total', tierIndex: loadTier, tierCount: loadTier + 1, component };
      return await minimiseAim(engine, problem, loadAim(problem), {
        where: { ...where, components: problems.length },
        guide: null,
      });
    }),
  );
  let value = 0;
  let bound = 0;
  for (const solved of settled) {
    if (solved.kind !== 'settled') return null;
    value += solved.value;
    bound += solved.bound;
  }
  return { value, bound };
}
