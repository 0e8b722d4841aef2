import { tierObjective } from '../compact/assemble.ts';
import { solveBottleneckTier } from '../compact/bottleneck-tier.ts';
import { countRow, holdLoads, type LoadTier, writeIndicators } from '../compact/load-rows.ts';
import { guideObjective } from '../compact/opening.ts';
import { chosenAtPoint, holdObjective, openStage, type Stage, writeRows } from '../compact/stage.ts';
import { minimise } from '../compact/sum-tier.ts';
import type { Engine } from '../engine/engine.ts';
import type { Failure } from '../model/settled.ts';
import type { CounterfactualTask, ForcedQuestion } from './counterfactual.ts';
import type { HeldTier } from './held-tiers.ts';
import { judgeSum, judgeWorst, likelyTier, type Trial, type Trials } from './trial.ts';

/**
 * Trials on the compact program, for models whose pathways are too many to be listed. Stages in between are kept
 * for the next question.
 */
export function openStageTrials(task: CounterfactualTask, engine: () => Engine): Trials {
  const { model, holds, from } = task;
  /** `stages[k]` holds the tiers before k. */
  const stages: Stage[] = [openStage(model)];
  const stageBefore = (at: number): Stage => {
    for (let k = stages.length; k <= at; k += 1) {
      const before = stages[k - 1]!;
      const stage: Stage = { ...before, keep: before.keep.slice() };
      holdTier(stage, k - 1, holds[k - 1]!);
      stages.push(stage);
    }
    return stages[at]!;
  };
  return {
    first: () => Math.min(likelyTier(model), task.until),
    async attempt(question, at) {
      const stage = forceWish(stageBefore(at), question);
      const aim = at < task.until ? at : likelyTier(model);
      const tier = model.tiers[aim]!;
      const where = { tier: tier.name, tierIndex: aim, tierCount: model.tiers.length };
      if (tier.kind === 'bottleneck' && at < task.until) {
        const found = await solveBottleneckTier(engine(), [stage], where, {
          guides: [guideObjective(stage)],
        });
        if ('kind' in found) return found;
        const [worst, count] = found;
        return conclude(stage, judgeWorst([worst!, count!], holds[at]!, from[at]!));
      }
      if (tier.kind !== 'sum' && at < task.until) return { kind: 'unknown', limit: 'refused' };
      const place = { ...where, component: 0, components: 1 };
      const objective = tierObjective(model, stage.assembly, aim);
      const settled = await minimise(engine(), stage, objective, { where: place, slackOf: () => 0 });
      if (settled.kind !== 'settled') return settled;
      return conclude(
        stage,
        at < task.until
          ? judgeSum(settled, holds[at]!, from[at]!)
          : { loss: null, proof: 'exact', within: null },
      );
    },
  };
}

function conclude(stage: Stage, verdict: Pick<Trial, 'loss' | 'proof' | 'within'>): Trial | Failure {
  return { kind: 'trial', ...verdict, chosen: chosenAtPoint(stage) };
}

/** A copy of the stage in which the agent can only take one of the wished choices in that period. */
function forceWish(stage: Stage, { agent, period, choices: wished }: ForcedQuestion): Stage {
  const { first, start, length } = stage.model.choices;
  const keep = stage.keep.slice();
  const granted = new Set(wished);
  for (let j = first[agent]!; j < first[agent + 1]!; j += 1) {
    if (start[j]! <= period && period < start[j]! + length[j]! && !granted.has(j)) keep[j] = 0;
  }
  return { ...stage, keep, point: null };
}

/** Writes a hold into a stage: what follows can no longer be worse in that tier. */
function holdTier(stage: Stage, tierIndex: number, held: HeldTier): void {
  const tier = stage.model.tiers[tierIndex]!;
  if (held.kind === 'sum') {
    const objective = tierObjective(stage.model, stage.assembly, tierIndex);
    // Costs are never negative: where nothing may be lost, no costed column can be used.
    if (held.limit === 0) stage.keep = stage.keep.map((kept, j) => ((objective[j] ?? 0) > 0 ? 0 : kept));
    else holdObjective(stage, objective, held.limit);
  } else if (tier.kind !== 'sum' && held.kind === 'loads') {
    held.levels.forEach((level, at) => {
      holdLevel(stage, tier, { ...level, ceiling: held.levels[at - 1]?.above ?? level.above });
    });
  }
}

/** `ceiling`: what nobody can exceed already. */
function holdLevel(
  stage: Stage,
  tier: LoadTier,
  level: { readonly above: number; readonly most: number; readonly ceiling: number },
): void {
  const { above, most, ceiling } = level;
  if (most === 0) {
    holdLoads(stage, tier, above);
    return;
  }
  const { columns } = writeIndicators(stage, tier, { value: above, excess: ceiling - above, loads: null });
  if (columns.length > most) writeRows(stage, [countRow(columns, { lower: -Infinity, upper: most })]);
}
