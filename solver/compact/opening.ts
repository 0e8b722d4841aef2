import type { Engine, Where } from '../engine/engine.ts';
import { guideOfPlaced } from '../model/guide-tier.ts';
import { tierObjective } from './assemble.ts';
import { acceptPoint, type Stage, stageProgram } from './stage.ts';

/**
 * A first point for a stage, found by hoping for the best: the leading sum tiers (shortfalls, unplaced
 * cycles, missed rules) at zero, the next tier as the objective. When the hope comes true those tiers are
 * proved at once, since no cost is below zero, and the point is a good start for the rest. When it does
 * not, the last of them is given up and minimised instead, and so on; without any hope left the stage is
 * left as it was.
 */
export async function openWithHope(
  engine: Engine,
  stage: Stage,
  where: Omit<Where, 'tier' | 'tierIndex'>,
): Promise<void> {
  for (let hoped = guideOfPlaced(stage.model) ?? 0; hoped > 0; hoped -= 1) {
    const only = new Uint8Array(stage.program.columns).fill(1);
    for (let tier = 0; tier < hoped; tier += 1) {
      tierObjective(stage.model, stage.assembly, tier).forEach((cost, j) => {
        if (cost > 0) only[j] = 0;
      });
    }
    const restriction = stageProgram(stage, tierObjective(stage.model, stage.assembly, hoped), only);
    if (!restriction.possible) continue;
    const place = { ...where, tier: stage.model.tiers[hoped]!.name, tierIndex: hoped };
    const { outcome } = await engine.exact(restriction.program, {}, place);
    if (outcome.kind === 'infeasible') continue;
    if (outcome.kind === 'optimal' || outcome.kind === 'incumbent')
      acceptPoint(stage, restriction, outcome.point);
    return;
  }
}

/** A first point for a stage at a known allocation, with no more misses than it has. */
export async function openAt(
  engine: Engine,
  stage: Stage,
  chosen: Int32Array,
  where: Omit<Where, 'tier' | 'tierIndex'>,
): Promise<void> {
  const { model, assembly, program } = stage;
  const only = new Uint8Array(program.columns).fill(1);
  only.fill(0, 0, assembly.choices);
  for (const choice of chosen) only[choice] = 1;
  const misses = new Float64Array(program.columns);
  model.tiers.forEach((_, tier) => {
    tierObjective(model, assembly, tier).forEach((cost, j) => {
      misses[j]! += cost;
    });
  });
  const restriction = stageProgram(stage, misses, only);
  if (!restriction.possible) return;
  const place = { ...where, tier: model.tiers[0]!.name, tierIndex: 0 };
  const { outcome } = await engine.exact(restriction.program, {}, place);
  if (outcome.kind === 'optimal') acceptPoint(stage, restriction, outcome.point);
}

/** Objective of the first tier that prices most choices: a good direction where a tier gives none. */
export function guideObjective(stage: Stage): Float64Array {
  const tier = guideOfPlaced(stage.model);
  const objective = new Float64Array(stage.program.columns);
  if (tier !== null) objective.set(stage.model.tiers[tier]!.costs);
  return objective;
}
