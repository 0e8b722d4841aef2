import type { Engine, Where } from '../engine/engine.ts';
import { type Failure, gatherSettled, type Settled } from '../model/settled.ts';
import { equalChoices } from '../model/tie-break.ts';
import { slackAmount, type TierResult, tierResult } from '../model/tier-result.ts';
import type { ExactResult } from '../program/exact.ts';
import type { Restriction } from '../program/restrict.ts';
import { tierObjective } from './assemble.ts';
import {
  acceptPoint,
  chosenAtPoint,
  dropCostly,
  holdObjective,
  type Stage,
  stageProgram,
  startFor,
  valueAtPoint,
} from './stage.ts';

/** Minimises a sum tier over every stage, side by side, and holds what was reached. `known`: what is proved of each already. */
export async function solveSumTier(
  engine: Engine,
  stages: readonly Stage[],
  where: Omit<Where, 'component' | 'components'>,
  known: readonly number[],
): Promise<TierResult | Failure> {
  const settled = await Promise.all(
    stages.map((stage, component) => {
      const tier = stage.model.tiers[where.tierIndex]!;
      if (tier.kind === 'sum' && tier.amongEquals !== undefined && stage.point !== null) {
        const alike = { tier: where.tierIndex - 1, until: tier.amongEquals };
        const equal = equalChoices(stage.model, chosenAtPoint(stage), alike);
        equal.forEach((flag, j) => {
          stage.keep[j]! &= flag;
        });
      }
      const objective = tierObjective(stage.model, stage.assembly, where.tierIndex);
      return minimise(engine, stage, objective, {
        where: { ...where, component, components: stages.length },
        slackOf: (value) => slackAmount(tier.slack, value),
        known: known[component]!,
      });
    }),
  );
  const gathered = gatherSettled(settled);
  return gathered.kind === 'all' ? tierResult(where.tier, gathered.parts) : gathered;
}

/**
 * Minimises `objective` over a stage and holds the value (plus slack) for what follows. A stage that
 * already has a point never fails: a limit leaves the point it had, with the bound proved so far. What is no more than is `known` to be
 * needed is held as it is.
 */
export async function minimise(
  engine: Engine,
  stage: Stage,
  objective: Float64Array,
  options: { readonly where: Where; readonly slackOf: (value: number) => number; readonly known?: number },
): Promise<Settled | Failure> {
  const { known = -Infinity } = options;
  if (stage.point !== null && valueAtPoint(stage, objective) <= known) {
    const value = valueAtPoint(stage, objective);
    holdObjective(stage, objective, value + options.slackOf(value));
    return { kind: 'settled', value, bound: value };
  }
  const restriction = stageProgram(stage, objective);
  if (!restriction.possible) return { kind: 'infeasible', component: options.where.component };
  const result = await engine.exact(restriction.program, startFor(stage, restriction), options.where);
  const failure = takeOver(stage, restriction, result, options.where.component);
  if (failure !== null) return failure;
  const value = valueAtPoint(stage, objective);
  // No cost is below zero.
  const bound =
    result.outcome.kind === 'optimal' ? value : Math.min(value, Math.max(0, known, provedBound(result)));
  const slack = options.slackOf(value);
  if (result.penalty !== null) dropCostly(stage, restriction, result.penalty, value - result.bound + slack);
  holdObjective(stage, objective, value + slack);
  return { kind: 'settled', value, bound };
}

/** Stores the point of a result; a failure only when the stage is left without any point. */
function takeOver(
  stage: Stage,
  restriction: Restriction,
  result: ExactResult,
  component: number,
): Failure | null {
  const { outcome } = result;
  switch (outcome.kind) {
    case 'optimal':
    case 'incumbent':
      acceptPoint(stage, restriction, outcome.point);
      return null;
    case 'infeasible':
      // With a point in hand "infeasible" contradicts an audited fact: the back end is at fault.
      return stage.point === null
        ? { kind: 'infeasible', component }
        : { kind: 'fault', message: 'the back end calls a program infeasible whose point was audited' };
    case 'unknown':
      return stage.point === null ? { kind: 'unknown', limit: outcome.limit } : null;
    case 'fault':
      return stage.point === null ? outcome : null;
  }
}

function provedBound(result: ExactResult): number {
  const claimed =
    result.outcome.kind === 'incumbent' || result.outcome.kind === 'unknown'
      ? result.outcome.bound
      : -Infinity;
  return Math.max(result.bound, claimed);
}
