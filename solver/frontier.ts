import { adoptBest } from './best-allocation.ts';
import type { Component } from './components.ts';
import type { Engine, Where } from './engine.ts';
import { evaluateModel } from './evaluate-model.ts';
import { type Field, findPath, openField, toColumn } from './field.ts';
import { type Curve, knownAt, mergeCurves } from './frontier-curve.ts';
import { walkCurve } from './frontier-walk.ts';
import { holdAim } from './hold.ts';
import { openField as ensureAllocation } from './load-level.ts';
import type { PathwayModel } from './pathway-model.ts';
import { settleWorst } from './pathway-worst.ts';
import { minimiseAim } from './settle.ts';
import { separateModel } from './solve-tiers.ts';
import { slackAmount } from './sum-tier.ts';

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
  engine: Engine,
  model: PathwayModel,
  start: Int32Array,
): Promise<FrontierOutcome> {
  const parts = separateModel(model);
  const fields: Field[] = [];
  for (const part of parts) {
    const field = openField(part.model);
    if (field === null || field.load === null) return NOTHING;
    adoptStart(field, part, start);
    fields.push(field);
  }
  const loadTier = model.tiers.findIndex(({ kind }) => kind === 'bottleneck');
  if (!(await holdEarlier(engine, fields, loadTier))) return NOTHING;
  const copies = fields.map((field): Field => ({ ...field, held: [...field.held] }));
  const place = { tier: 'frontier', tierIndex: loadTier, tierCount: model.tiers.length };
  const worst = await settleWorst(engine, copies, place);
  if ('kind' in worst) return worst.kind === 'fault' ? worst : NOTHING;
  const floor = worst[0]?.bound ?? 0;
  const curves = await Promise.all(
    fields.map((field, component) =>
      walkCurve(engine, field, {
        floor,
        fairest: copies[component]?.best ?? null,
        where: { ...place, component, components: fields.length },
      }),
    ),
  );
  return conclude(model, parts, curves, floor);
}

/** Gives the field the pathways of a known allocation as its best. */
function adoptStart(field: Field, part: Component, start: Int32Array): void {
  const local = new Map(Array.from(part.choices, (choice, at) => [choice, at]));
  const own: number[][] = Array.from({ length: part.model.agents }, () => []);
  for (const choice of start) {
    const at = local.get(choice);
    if (at !== undefined) own[part.model.choices.agent[at]!]!.push(at);
  }
  const paths = own.map((choices, agent) => findPath(field.graphs[agent]!, Int32Array.from(choices)));
  if (paths.some((path) => path === null)) return;
  adoptBest(
    field,
    paths.map((path, agent) => toColumn(field, agent, path!)),
  );
}

/** Minimises and holds the tiers before the load tier; false when one of them cannot be proved. */
async function holdEarlier(engine: Engine, fields: readonly Field[], loadTier: number): Promise<boolean> {
  for (let tier = 0; tier < loadTier; tier += 1) {
    const proved = await Promise.all(
      fields.map(async (field, component) => {
        const { name, slack } = field.model.tiers[tier]!;
        const where: Where = {
          tier: name,
          tierIndex: tier,
          tierCount: loadTier + 1,
          component,
          components: fields.length,
        };
        const aim = { kind: 'tier', tier } as const;
        const solved = await minimiseAim(engine, field, aim, { where, guide: null });
        if (solved.kind !== 'settled' || solved.bound < solved.value) return false;
        holdAim(field, aim, solved, slackAmount(slack, solved.value));
        return true;
      }),
    );
    if (proved.includes(false)) return false;
  }
  const opened = await Promise.all(
    fields.map((field, component) =>
      ensureAllocation(engine, field, {
        tier: 'frontier',
        tierIndex: loadTier,
        tierCount: loadTier + 1,
        component,
        components: fields.length,
      }),
    ),
  );
  return opened.every((failure) => failure === null);
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
