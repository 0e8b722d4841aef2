import type { Component } from '../components.ts';
import type { Engine, Failure, Where } from '../engine.ts';
import type { Tier } from '../pathway-model.ts';
import type { StrategyOutcome } from '../strategy.ts';
import { solveBottleneckTier } from './bottleneck-tier.ts';
import { guideObjective, openWithHope } from './opening.ts';
import { chosenAtPoint, openStage, type Stage } from './stage.ts';
import { solveSumTier, type TierResult } from './sum-tier.ts';

/**
 * Lexicographic optimum over the compact program: one column a choice, one row a primitive. Needs no
 * graphs, so it takes what the pathway strategy cannot hold.
 */
export async function solveCompact(engine: Engine, parts: readonly Component[]): Promise<StrategyOutcome> {
  const stages = parts.map((part) => openStage(part.model));
  const all = parts[0]?.model.tiers ?? [];
  await Promise.all(
    stages.map((stage, component) =>
      openWithHope(engine, stage, { tierCount: all.length, component, components: stages.length }),
    ),
  );
  const tiers: TierResult[] = [];
  for (const [tierIndex, tier] of all.entries()) {
    const where = { tier: tier.name, tierIndex, tierCount: all.length };
    const result = await solveTier(engine, stages, tier.kind, where);
    if ('kind' in result) return result;
    tiers.push(...('length' in result ? result : [result]));
  }
  return { kind: 'solved', chosen: stages.map(chosenAtPoint), tiers };
}

async function solveTier(
  engine: Engine,
  stages: readonly Stage[],
  kind: Tier['kind'],
  where: Omit<Where, 'component' | 'components'>,
): Promise<TierResult | readonly TierResult[] | Failure> {
  switch (kind) {
    case 'sum':
      return await solveSumTier(engine, stages, where);
    case 'bottleneck':
      return await solveBottleneckTier(engine, stages, where, stages.map(guideObjective));
    case 'leximin':
    case 'blend':
      return { kind: 'fault', message: `a ${kind} tier needs pathways, and they are too many here` };
  }
}
