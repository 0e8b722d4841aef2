import { annealLater, shareTier } from '../annealing/ask-annealing.ts';
import type { Engine, Where } from '../engine/engine.ts';
import type { Component } from '../model/components.ts';
import type { Tier } from '../model/pathway-model.ts';
import type { Failure } from '../model/settled.ts';
import type { StrategyOutcome } from '../model/strategy.ts';
import type { TierResult } from '../model/tier-result.ts';
import { solveBottleneckTier } from './bottleneck-tier.ts';
import { KnownBounds } from './known-bounds.ts';
import { guideObjective, openAt, openWithHope } from './opening.ts';
import { chosenAtPoint, openStage, type Stage } from './stage.ts';
import { solveSumTier } from './sum-tier.ts';

/** An allocation to begin with. */
export interface CompactStart {
  /** Choices taken, by component; `null`: none is known. */
  readonly chosen: readonly (Int32Array | null)[];
  /** What is proved of it, where each component has one and no tier has slack. */
  readonly tiers?: readonly TierResult[];
}

/**
 * Lexicographic optimum over the compact program: one column a choice, one row a primitive. Needs no
 * graphs, so it takes what the pathway strategy cannot hold.
 */
export async function solveCompact(
  engine: Engine,
  parts: readonly Component[],
  { chosen: begun, tiers: claims = [] }: CompactStart = { chosen: [] },
): Promise<StrategyOutcome> {
  const stages = parts.map((part) => openStage(part.model));
  const all = parts[0]?.model.tiers ?? [];
  await Promise.all(
    stages.map(async (stage, component) => {
      const where = { tierCount: all.length, component, components: stages.length };
      const chosen = begun[component] ?? null;
      if (chosen !== null) await openAt(engine, stage, chosen, where);
      if (stage.point === null) await openWithHope(engine, stage, where);
    }),
  );
  const isKnown = begun.some((chosen) => chosen !== null);
  const known = new KnownBounds(parts, begun, claims);
  const tiers: TierResult[] = [];
  for (const [tierIndex, tier] of all.entries()) {
    const where = { tier: tier.name, tierIndex, tierCount: all.length };
    const means = isKnown ? shareTier(engine) : engine;
    const before = stages.map(takenBy);
    const result = await solveTier(means, stages, { kind: tier.kind, where, known });
    if ('kind' in result) return result;
    const settled = 'length' in result ? result : [result];
    settled.forEach((one) => {
      known.meet(one);
    });
    tiers.push(...settled);
    if (isKnown && tierIndex + 1 < all.length)
      await Promise.all(
        stages.map(async (stage, component) => {
          const place = { tierCount: all.length, component, components: stages.length };
          if (claims.length === 0 || takenBy(stage) !== before[component])
            await follow(means, stage, tierIndex + 1, place);
        }),
      );
  }
  return { kind: 'solved', chosen: stages.map(chosenAtPoint), tiers };
}

function takenBy(stage: Stage): string | null {
  return stage.point === null ? null : chosenAtPoint(stage).join();
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
  {
    kind,
    where,
    known,
  }: {
    readonly kind: Tier['kind'];
    readonly where: Omit<Where, 'component' | 'components'>;
    readonly known: KnownBounds;
  },
): Promise<TierResult | readonly TierResult[] | Failure> {
  switch (kind) {
    case 'sum':
      return await solveSumTier(engine, stages, where, known.of(where.tier));
    case 'bottleneck':
      return await solveBottleneckTier(engine, stages, where, { guides: stages.map(guideObjective), known });
    case 'leximin':
    case 'blend':
      return {
        kind: 'fault',
        message: `a ${kind} tier needs pathways, and they are too many here`,
        unsupported: kind,
      };
  }
}
