import type { Component } from '../../model/components.ts';
import { evaluateModel } from '../../model/evaluate-model.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { type Curve, knownAt, mergeCurves } from './frontier-curve.ts';
import { walkCurve } from './frontier-walk.ts';
import { settleWorst } from './pathway-worst.ts';
import { prepareProblems } from './prepare-problems.ts';

/** One allocation that no other beats both in the worst load and in the total. */
export interface FrontierPoint {
  readonly worst: number;
  /** Sum of all costs of the load tier, offsets left out. */
  readonly total: number;
  /** Choices taken, ascending. */
  readonly chosen: Int32Array;
}

/** The trade-off curve, from the least total to the least worst load; every point on it is proved. */
export interface Frontier {
  /** No point is missing. */
  readonly complete: boolean;
  readonly points: readonly FrontierPoint[];
}

export type FrontierOutcome =
  | ({ readonly kind: 'frontier' } & Frontier)
  | { readonly kind: 'fault'; readonly message: string };

const NOTHING: FrontierOutcome = { kind: 'frontier', complete: false, points: [] };

/**
 * All non-dominated pairs of worst load and total, among the allocations that hold every tier before the model's
 * first bottleneck tier. What a limit cuts off is left out, and the frontier is then not complete. `start`: an
 * allocation that is known to be possible.
 */
export async function traceFrontier(
  engine: ProblemEngine,
  model: PathwayModel,
  start: Int32Array,
): Promise<FrontierOutcome> {
  const prepared = await prepareProblems(engine, model, start);
  if (prepared === null) return NOTHING;
  const { parts, problems, loadTier } = prepared;
  const copies = problems.map((problem): PathwayProblem => ({ ...problem, held: [...problem.held] }));
  const place = { tier: 'frontier', tierIndex: loadTier, tierCount: model.tiers.length };
  const worst = await settleWorst(engine, copies, place);
  if ('kind' in worst) return worst.kind === 'fault' ? worst : NOTHING;
  const floor = worst[0]?.bound ?? 0;
  const curves = await Promise.all(
    problems.map((problem, component) =>
      walkCurve(engine, problem, {
        floor,
        fairest: copies[component]?.best ?? null,
        where: { ...place, component, components: problems.length },
      }),
    ),
  );
  return conclude(model, parts, curves, floor);
}

/** Puts the curves together, and each point of the whole to the test against the primitives. */
function conclude(
  model: PathwayModel,
  parts: readonly Component[],
  curves: readonly Curve[],
  floor: number,
): FrontierOutcome {
  const merged = mergeCurves(curves, floor);
  const points: FrontierPoint[] = [];
  for (const { worst, total, steps } of merged) {
    const chosen = Int32Array.from(
      steps.flatMap(({ chosen }, part) => Array.from(chosen, (choice) => parts[part]!.choices[choice]!)),
    ).sort();
    const evaluation = evaluateModel(model, chosen);
    const value = evaluation.values.find(({ kind }) => kind === 'bottleneck');
    if (!evaluation.feasible || value?.kind !== 'bottleneck' || value.worst !== worst)
      return { kind: 'fault', message: 'a point of the trade-off curve breaks its own model' };
    points.push({ worst, total, chosen });
  }
  return { kind: 'frontier', complete: knownAt(curves) <= floor, points };
}
