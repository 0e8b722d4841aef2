import type { Where } from '../../engine/engine.ts';
import { type Component, separateModel } from '../../model/components.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import { slackAmount } from '../../model/tier-result.ts';
import { adoptBest, readPathways } from '../relaxation/best-allocation.ts';
import { openProblem, type PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { holdAim } from '../search/hold.ts';
import { minimiseAim } from '../search/settle.ts';
import { ensureAllocation } from './load-level.ts';

/** Fields in which everything before the first bottleneck tier is proved and held, each with an allocation. */
export interface PreparedProblems {
  readonly parts: readonly Component[];
  readonly problems: readonly PathwayProblem[];
  /** Index of the bottleneck tier, whose loads the problems carry. */
  readonly loadTier: number;
}

/**
 * Opens a model for questions about its loads; `start`: an allocation known to be possible. `null` when a graph is
 * too large, or an earlier tier cannot be proved within the engine's limits.
 */
export async function prepareProblems(
  engine: ProblemEngine,
  model: PathwayModel,
  start: Int32Array,
): Promise<PreparedProblems | null> {
  const parts = separateModel(model);
  const problems: PathwayProblem[] = [];
  for (const part of parts) {
    const problem = await openProblem(part.model);
    if (problem === null || problem.load === null) return null;
    adoptStart(problem, part, start);
    problems.push(problem);
  }
  const loadTier = model.tiers.findIndex(({ kind }) => kind === 'bottleneck');
  return (await holdEarlier(engine, problems, loadTier)) ? { parts, problems, loadTier } : null;
}

/** Gives the problem the pathways of a known allocation as its best. */
function adoptStart(problem: PathwayProblem, part: Component, start: Int32Array): void {
  const local = new Map(Array.from(part.choices, (choice, at) => [choice, at]));
  const own = Array.from(start).flatMap((choice) => local.get(choice) ?? []);
  const pathways = readPathways(problem, own);
  if (pathways !== null) adoptBest(problem, pathways);
}

/** Minimises and holds the tiers before the load tier; false when one of them cannot be proved. */
async function holdEarlier(
  engine: ProblemEngine,
  problems: readonly PathwayProblem[],
  loadTier: number,
): Promise<boolean> {
  for (let tier = 0; tier < loadTier; tier += 1) {
    const proved = await Promise.all(
      problems.map(async (problem, component) => {
        const { name, slack } = problem.model.tiers[tier]!;
        const where: Where = {
          tier: name,
          tierIndex: tier,
          tierCount: loadTier + 1,
          component,
          components: problems.length,
        };
        const aim = { kind: 'tier', tier } as const;
        const solved = await minimiseAim(engine, problem, aim, { where, guide: null });
        if (solved.kind !== 'settled' || solved.bound < solved.value) return false;
        holdAim(problem, aim, solved, slackAmount(slack, solved.value));
        return true;
      }),
    );
    if (proved.includes(false)) return false;
  }
  const opened = await Promise.all(
    problems.map((problem, component) =>
      ensureAllocation(engine, problem, {
        tier: 'frontier',
        tierIndex: loadTier,
        tierCount: loadTier + 1,
        component,
        components: problems.length,
      }),
    ),
  );
  return opened.every((failure) => failure === null);
}
