import type { Tier } from '../../model/pathway-model.ts';
import type { Failure } from '../../model/settled.ts';
import { capLoads } from '../relaxation/agent-loads.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { holdAim } from '../search/hold.ts';
import { minimiseAim } from '../search/settle.ts';
import { settleWorst } from './pathway-worst.ts';

/**
 * What later tiers have taken of a tier's slack without need goes back to it: with everything held where it is, the tiers
 * that may have been worsened are minimised once more, in their order. Cut short, it leaves the allocation as good as it was.
 */
export async function giveBack(
  engine: ProblemEngine,
  problems: readonly PathwayProblem[],
  tiers: readonly Tier[],
): Promise<Failure | null> {
  for (const [tierIndex, { kind, name, slack }] of tiers.entries()) {
    if (slack.amount === 0 || engine.isOver()) continue;
    const where = { tier: name, tierIndex, tierCount: tiers.length };
    if (kind === 'bottleneck') {
      const worst = await settleWorst(engine, problems, where);
      if ('kind' in worst) return worst.kind === 'fault' ? worst : null;
      for (const problem of problems) capLoads(problem, worst[0]!.value);
    }
    if (kind !== 'sum' && kind !== 'blend') continue;
    const aim: Aim = { kind: 'tier', tier: tierIndex };
    for (const [component, problem] of problems.entries()) {
      const place = { ...where, component, components: problems.length };
      const solved = await minimiseAim(engine, problem, aim, { where: place, guide: null });
      if (solved.kind !== 'settled') return solved.kind === 'fault' ? solved : null;
      holdAim(problem, aim, solved, 0);
    }
  }
  return null;
}
