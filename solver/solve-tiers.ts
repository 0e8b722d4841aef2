import { solveBottleneckTier } from './bottleneck-tier.ts';
import { type Component, splitComponents, wholeModel } from './components.ts';
import type { Engine, Failure, Where } from './engine.ts';
import { evaluateModel } from './evaluate-model.ts';
import { guideObjective, openWithHope } from './opening.ts';
import type { Limit } from './outcome.ts';
import type { PathwayModel, Tier } from './pathway-model.ts';
import { chosenAtPoint, openStage, type Stage } from './stage.ts';
import { solveSumTier, type TierResult } from './sum-tier.ts';

/** What happened, what is held, and how sure it is. */
export type ModelOutcome =
  | {
      readonly kind: 'solved';
      /** Choices taken, ascending, idle ones included. */
      readonly chosen: Int32Array;
      /** One a tier, two a bottleneck tier (`name`, `name-count`). */
      readonly tiers: readonly TierResult[];
      /** Every tier proved. */
      readonly proved: boolean;
      readonly stopped: Limit | null;
      readonly components: number;
    }
  /** No point keeps every guarantee; the agents of the component that clashes. */
  | { readonly kind: 'infeasible'; readonly component: readonly number[] }
  | { readonly kind: 'unknown'; readonly limit: Limit }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Lexicographic optimum of a pathway model: tiers in order, each minimised over all components side by
 * side, then held. The point returned is re-evaluated against the primitives in exact integers.
 */
export async function solveTiers(engine: Engine, model: PathwayModel): Promise<ModelOutcome> {
  const parts = separateModel(model);
  const stages = parts.map((part) => openStage(part.model));
  const tierCount = model.tiers.length;
  await Promise.all(
    stages.map((stage, component) =>
      openWithHope(engine, stage, { tierCount, component, components: stages.length }),
    ),
  );
  const tiers: TierResult[] = [];
  for (let tierIndex = 0; tierIndex < tierCount; tierIndex += 1) {
    const tier = model.tiers[tierIndex]!;
    const where = { tier: tier.name, tierIndex, tierCount };
    const result = await solveTier(engine, stages, tier.kind, where);
    if ('kind' in result) return describeFailure(result, parts);
    tiers.push(...('length' in result ? result : [result]));
  }
  return conclude(model, parts, stages, { tiers, stopped: engine.stopped() });
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
      return { kind: 'fault', message: `no method for a tier of kind ${kind}` };
  }
}

/** The parts of a model that can be solved side by side. */
export function separateModel(model: PathwayModel): readonly Component[] {
  return mayTradeAcross(model) ? [wholeModel(model)] : splitComponents(model);
}

/** Slack is shared by everybody, so that components are no longer independent. */
function mayTradeAcross(model: PathwayModel): boolean {
  return model.tiers.some((tier) => tier.slack.amount > 0);
}

function describeFailure(failure: Failure, parts: readonly Component[]): ModelOutcome {
  if (failure.kind !== 'infeasible') return failure;
  return { kind: 'infeasible', component: Array.from(parts[failure.component]!.agents) };
}

/** Puts the stages' points together and holds the result against the primitives, tier by tier. */
function conclude(
  model: PathwayModel,
  parts: readonly Component[],
  stages: readonly Stage[],
  run: { tiers: readonly TierResult[]; stopped: Limit | null },
): ModelOutcome {
  const chosen = Int32Array.from(
    stages.flatMap((stage, s) => Array.from(chosenAtPoint(stage), (choice) => parts[s]!.choices[choice]!)),
  ).sort();
  const evaluation = evaluateModel(model, chosen);
  if (!evaluation.feasible) {
    return { kind: 'fault', message: 'the allocation found breaks a guarantee of its own model' };
  }
  return {
    kind: 'solved',
    chosen,
    tiers: run.tiers,
    proved: run.tiers.every((tier) => tier.proved),
    stopped: run.stopped,
    components: parts.length,
  };
}
