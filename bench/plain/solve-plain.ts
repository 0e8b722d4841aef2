import type { BlendTier, PathwayModel, Tier } from '../../solver/model/pathway-model.ts';
import { slackAmount } from '../../solver/model/tier-result.ts';
import type { Peer } from '../peers/peer.ts';
import { Loads } from './load-rows.ts';
import { minimiseLoads } from './minimise-loads.ts';
import { writePlainProgram } from './plain-program.ts';
import { type Entries, type PlainResult, Sequence, type SequenceLimits } from './sequence.ts';

/**
 * Solves the tiers as anyone with a solver at hand would: minimise the first on the plain program, add its value
 * as a row, minimise the next from the point just found. Only the back end's own time counts.
 */
export async function solvePlain(
  model: PathwayModel,
  peer: Peer,
  limits: SequenceLimits,
): Promise<PlainResult> {
  const run = new Sequence(writePlainProgram(model), peer, limits);
  if (model.tiers.length === 0) await run.minimise('any', []);
  for (const index of model.tiers.keys()) if (!(await minimiseTier(run, model, index))) break;
  return run.conclude(model.choices.count);
}

/** `false` when the tier was not proved. */
async function minimiseTier(run: Sequence, model: PathwayModel, index: number): Promise<boolean> {
  const tier = model.tiers[index]!;
  switch (tier.kind) {
    case 'sum':
      return await minimiseAndHold(run, tier, totalOf(run, tier, index));
    case 'blend':
      return await minimiseBlend(run, model, { tier, total: totalOf(run, tier, index) });
    case 'bottleneck':
    case 'leximin':
      return await minimiseLoads(run, model, tier);
  }
}

/** Costs of the choices and of the misses that name this tier. */
function totalOf(run: Sequence, tier: Tier, index: number): Entries {
  const own = run.plain.misses.filter((miss) => miss.tier === index);
  return [
    ...Array.from(tier.costs, (cost, j) => [j, cost] as const),
    ...own.map(({ column, weight }) => [column, weight] as const),
  ];
}

async function minimiseBlend(
  run: Sequence,
  model: PathwayModel,
  { tier, total }: { tier: BlendTier; total: Entries },
): Promise<boolean> {
  const { builder } = run.plain;
  const loads = new Loads(model, tier, run.plain.misses);
  const worst = builder.addColumn({ lower: 0, upper: loads.greatest() });
  for (const agent of loads.agents) {
    loads.addRow(run, agent, { limit: 0, more: () => builder.entry(worst, -1) });
  }
  const weighted = total.map(([column, cost]) => [column, tier.totalWeight * cost] as const);
  const start = run.point === null ? [] : [Math.max(0, ...loads.at(run.point))];
  return await minimiseAndHold(run, tier, [...weighted, [worst, tier.worstWeight]], start);
}

async function minimiseAndHold(
  run: Sequence,
  tier: Tier,
  objective: Entries,
  start: readonly number[] = [],
): Promise<boolean> {
  const best = await run.minimise(tier.name, objective, start);
  if (best === null) return false;
  run.addRow(objective, { lower: -Infinity, upper: best + slackAmount(tier.slack, best) });
  return true;
}
