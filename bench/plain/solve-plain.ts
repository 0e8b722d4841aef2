import type { Backend } from '../../solver/backend.ts';
import type { PathwayModel, Tier } from '../../solver/pathway-model.ts';
import { slackAmount } from '../../solver/sum-tier.ts';
import { minimiseLoads } from './minimise-loads.ts';
import { writePlainProgram } from './plain-program.ts';
import { type Entries, type PlainResult, Sequence, type SequenceLimits } from './sequence.ts';

/**
 * Solves the tiers as anyone with a solver at hand would: minimise the first on the plain program, add its value
 * as a row, minimise the next from the point just found. Only the back end's own time counts.
 */
export async function solvePlain(
  model: PathwayModel,
  backend: Backend,
  limits: SequenceLimits,
): Promise<PlainResult> {
  const run = new Sequence(writePlainProgram(model), backend, limits);
  for (const [index, tier] of model.tiers.entries()) {
    const settled =
      tier.kind === 'sum' ? await minimiseSum(run, tier, index) : await minimiseLoads(run, model, tier);
    if (!settled) break;
  }
  return run.conclude(model.choices.count);
}

async function minimiseSum(run: Sequence, tier: Tier, index: number): Promise<boolean> {
  const own = run.plain.misses.filter((miss) => miss.tier === index);
  const objective: Entries = [
    ...Array.from(tier.costs, (cost, j) => [j, cost] as const),
    ...own.map(({ column, weight }) => [column, weight] as const),
  ];
  const best = await run.minimise(tier.name, objective);
  if (best === null) return false;
  run.addRow(objective, { lower: -Infinity, upper: best + slackAmount(tier.slack, best) });
  return true;
}
