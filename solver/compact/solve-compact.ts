import { annealLater, shareTier } from '../annealing/ask-annealing.ts';
import type { Engine, Where } from '../engine/engine.ts';
import type { Component } from '../model/components.ts';
import type { Tier } from '../model/pathway-model.ts';
import type { Failure } from '../model/settled.ts';
import type { StrategyOutcome } from '../model/strategy.ts';
import type { TierResult } from '../model/tier-result.ts';
import { solveBottleneckTier } from './bottleneck-tier.ts';
import { guideObjective, openAt, openWithHope } from './opening.ts';
import { chosenAtPoint, openStage, type Stage } from './stage.ts';
import { solveSumTier } from './sum-tier.ts';

/**
 * Lexicographic optimum over the compact program: one column a choice, one row a primitive. Needs no
 * graphs, so it takes what the pathway strategy cannot hold. `known`: an allocation to begin with, by component.
 */
export async function solveCompact(
  engine: Engine,
  parts: readonly Component[],
  known: readonly (Int32Array | null)[] = [],
): Promise<StrategyOutcome> {
  const stages = parts.map((part) => openStage(part.model));
  const all = parts[0]?.model.tiers ?? [];
  await Promise.all(
    stages.map(async (stage, component) => {
      const where = { tierCount: all.length, component, components: stages.length };
      const chosen = known[component] ?? null;
      if (chosen !== null) await openAt(engine, stage, chosen, where);
      if (stage.point === null) await openWithHope(engine, stage, where);
    }),
  );
  const isKnown = known.some((chosen) => chosen !== null);
  const tiers: TierResult[] = [];
  for (const [tierIndex, tier] of all.entries()) {
    const where = { tier: tier.name, tierIndex, tierCount: all.length };
    const means = isKnown ? shareTier(engine) : engine;
    const result = await solveTier(means, stages, tier.kind, where);
    if ('kind' in result) return result;
    tiers.push(...('length' in result ? result : [result]));
    if (isKnown && tierIndex + 1 < all.length)
      await Promise.all(
        stages.map((stage, component) =>
          follow(means, stage, tierIndex + 1, {
            tierCount: all.length,
            component,
            components: stages.length,
          }),
        ),
      );
  }
  return { kind: 'solved', chosen: stages.map(chosenAtPoint), tiers };
}

/** What a tier led to is annealed on, for the tiers after it: a search for one of them cares for no other. */
async function follow(
  engine: Engine,
  stage: Stage,
  tier: number,
  where: Omit<Where, 'tier' | 'tierIndex'>,
): Promise<void> {
  const later = await annealLater(engine, stage.model, { chosen: chosenAtPoint(stage), tier });
  if (later !== null) await openAt(engine, stage, later, where);
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
      return {
        kind: 'fault',
        message: `a ${kind} tier needs pathways, and they are too many here`,
        unsupported: kind,
      };
  }
}
