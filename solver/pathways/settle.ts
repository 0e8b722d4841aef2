import { type Engine, type Failure, relativeGap, type Where } from '../engine.ts';
import { adoptBest, bestValue } from './best-allocation.ts';
import type { LinearResult } from './column-generation.ts';
import { searchCompact } from './compact-search.ts';
import { decideFewer } from './decide-fewer.ts';
import { type Field, poolColumn, type SlotPrices } from './field.ts';
import { type Floor, knownFloor } from './floor.ts';
import { buildFlowProgram, readFlow } from './flow-program.ts';
import { dropDear, holdAim, type Solved } from './hold.ts';
import { lookAhead, type Outlook, proveAhead } from './outlook.ts';
import { keepArcs } from './pathway-graph.ts';
import { relaxTight } from './relax-tight.ts';
import type { Aim } from './slot-prices.ts';
import { roundUp, valueStep } from './value-step.ts';

/** Distances from the bound (in the aim's units) that are searched in turn; a value found ends the search. */
const GAPS: readonly number[] = [12, 60, 250, 1000, Infinity];
/** Up to this many arcs a field is closed arc by arc; beyond, the compact program finds a value first. */
const FLOW_ARCS = 8000;
/** Beyond this many arcs, who carries more is counted pathway by pathway. */
const COUNTED_ARCS = 60_000;
/** Relative gap at which the guide has led far enough: its own tier comes later. */
const GUIDE_GAP = 0.005;
/** Distances from the guide's bound that are searched in turn there. */
const GUIDED_REACHES: readonly number[] = [12, 60, 250];
/** How far above its bound a flat aim is looked for with the guide, in steps of its own. */
const GUIDED_STEPS = 4;

export interface Options {
  readonly where: Where;
  /** A later tier that prices most choices, for aims that do not; `null` for aims that do. */
  readonly guide: number | null;
  /** What the aim promises to come to, where that has been asked already. */
  readonly outlook?: Promise<Outlook | null>;
  /** Prices to begin with, of a field with the same slots and holds. */
  readonly start?: SlotPrices;
}

/**
 * Minimises an aim over a field. The relaxation over all pathways gives a bound and prices. What the prices
 * prove to lie beyond a small gap is left out, and the integer program of the rest is solved exactly: a
 * value found there is the optimum, and none found raises the bound (reduced-cost fixing on the arcs of
 * decision diagrams). The field's best allocation is replaced when a better one is found; nothing is held.
 */
export async function minimiseAim(
  engine: Engine,
  field: Field,
  aim: Aim,
  options: Options,
): Promise<Solved | Failure> {
  const known = bestValue(field, aim);
  if (known === 0) return { kind: 'settled', value: 0, bound: 0, prices: null };
  const floor = knownFloor(field, aim);
  if (floor !== null && known !== null && known <= floor.bound) {
    return { kind: 'settled', value: known, bound: known, prices: floor.prices };
  }
  const { guide } = options;
  if (guide !== null && known === null && aim.kind === 'tier') {
    const outlook = await (options.outlook ?? lookAhead(engine, field.model, aim.tier));
    const promised = outlook === null ? null : proveAhead(field, aim.tier, outlook);
    if (promised !== null) {
      // An allocation at the bound, if the guide leads to one, needs no other proof.
      await followGuide(engine, field, aim, promised, { ...options, guide, steps: 0 });
      const { bound, prices } = promised;
      if (bestValue(field, aim) === bound) return { kind: 'settled', value: bound, bound, prices };
    }
  }
  const linear = await engine.linear(field, aim, options.start ?? floor?.prices ?? undefined);
  if (linear.kind === 'infeasible') return tellInfeasible(known, options.where);
  if (linear.kind !== 'linear') {
    return known === null ? linear : { kind: 'settled', value: known, bound: 0, prices: null };
  }
  for (const column of linear.fresh) poolColumn(field, column);
  const rounded = { ...linear, bound: roundUp(linear.bound, valueStep(field.model, aim)) };
  if (guide !== null && (known === null || known > rounded.bound)) {
    await followGuide(engine, field, aim, rounded, { ...options, guide, steps: GUIDED_STEPS });
  }
  return await closeGap(engine, field, aim, rounded, options.where);
}

function tellInfeasible(known: number | null, { component }: Where): Failure {
  return known === null
    ? { kind: 'infeasible', component }
    : { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
}

async function closeGap(
  engine: Engine,
  field: Field,
  aim: Aim,
  linear: LinearResult,
  where: Where,
): Promise<Solved | Failure> {
  const step = valueStep(field.model, aim);
  let { bound } = linear;
  const near = await searchNear(engine, field, linear, { aim, where });
  if (near.kind === 'fault') return near;
  let found = near.kind === 'found';
  const known = bestValue(field, aim);
  const tight = known !== null && known <= bound ? null : await relaxTight(engine, field, aim, linear.prices);
  if (tight?.kind === 'fault') return tight;
  if (tight?.kind === 'infeasible') return tellInfeasible(known, where);
  bound = Math.max(bound, roundUp(tight?.bound ?? bound, step));
  const relaxed = tight ?? { ...linear, field };
  const { prices } = relaxed;
  for (const gap of GAPS) {
    let value = bestValue(field, aim);
    if (value !== null && (relativeGap(value, bound) ?? Infinity) <= engine.gap) break;
    // Only what is better than the best matters: at most value − 1.
    // Once this search has found a value, no gap short of it is worth a program of its own.
    let limit = Math.min(found ? Infinity : relaxed.bound + gap, (value ?? Infinity) - 1);
    if (limit < bound) continue;
    let trial = within(relaxed.field, aim, prices, limit);
    if (aim.kind === 'tier' && arcsOf(trial) > FLOW_ARCS) {
      const searched = await searchCompact(engine, field, trial, {
        tier: aim.tier,
        cutoff: limit + 1,
        where,
      });
      if (searched.kind === 'fault') return searched;
      bound = Math.max(bound, roundUp(Math.min(searched.bound, limit + 1), step));
      value = bestValue(field, aim);
      limit = Math.min(limit, (value ?? Infinity) - 1);
      if (limit < bound) continue;
      trial = within(relaxed.field, aim, prices, limit);
    }
    if (aim.kind === 'heavier' && arcsOf(trial) > COUNTED_ARCS) {
      const decided = await decideFewer(
        engine,
        trial,
        { kind: 'heavier', above: aim.above, most: limit },
        where,
      );
      if (decided === 'found' && trial.best !== null) adoptBest(field, trial.best);
      if (decided === 'none') bound = limit + 1;
      if (decided === 'found' || decided === 'none') continue;
      if (decided !== 'open' && decided.kind === 'fault') return decided;
      break;
    }
    const closed = await closeByFlow(engine, field, trial, { aim, where, gap: engine.gap || undefined });
    if (closed.kind === 'fault') return closed;
    if (closed.kind === 'stopped') {
      bound = Math.max(bound, closed.bound);
      break;
    }
    found ||= closed.kind === 'found';
    // Beyond the limit arcs are missing: a value found there is one to beat, not the optimum.
    const beaten = closed.kind === 'found' ? Math.min(closed.value, limit + 1) : limit + 1;
    bound = Math.max(bound, roundUp(beaten, step));
  }
  const value = bestValue(field, aim);
  if (value !== null) {
    return {
      kind: 'settled',
      value,
      bound: Math.min(bound, value),
      prices: linear.prices,
      ...(tight === null ? {} : { tight }),
    };
  }
  if (bound === Infinity) return { kind: 'infeasible', component: where.component };
  return { kind: 'unknown', limit: 'nodes' };
}

/** What an integer program is solved for; with a `gap` (relative) a good allocation is enough. */
interface Search {
  readonly aim: Aim;
  readonly where: Where;
  readonly gap?: number | undefined;
  /** Only values below this are wanted. */
  readonly cutoff?: number;
}

/** How far above its bound the surroundings of the relaxed point are searched first. */
const NEAR_GAP = 12;
/** Larger surroundings are no quicker to search than the whole. */
const NEAR_ARCS = 2000;
/** A pathway with this share of its agent is taken for granted there. */
const WHOLE_SHARE = 0.999;

/**
 * Looks for an allocation near the relaxed point: agents whom it gives one whole pathway keep it, the others choose
 * again. Few of them do, so that this is quick, and it often reaches the bound itself; finding nothing proves nothing.
 */
export async function searchNear(
  engine: Engine,
  field: Field,
  { mix, prices, bound }: LinearResult,
  { aim, where, gap }: Search,
): Promise<Closed> {
  const value = bestValue(field, aim);
  if ((value !== null && value <= bound) || mix.length === 0) return { kind: 'none' };
  const trial = within(field, aim, prices, Math.min(bound + NEAR_GAP, (value ?? Infinity) - 1));
  const whole = new Map(
    mix
      .filter(({ share }) => share >= WHOLE_SHARE)
      .map(({ column }) => [column.agent, new Set(column.choices)]),
  );
  trial.graphs = trial.graphs.map((graph, agent) => {
    const kept = whole.get(agent);
    if (kept === undefined) return graph;
    return keepArcs(graph, (arc) => graph.arcChoice[arc]! < 0 || kept.has(graph.arcChoice[arc]!));
  });
  if (arcsOf(trial) > NEAR_ARCS) return { kind: 'none' };
  return await closeByFlow(engine, field, trial, { aim, where, gap });
}

/** The field without the arcs that only allocations dearer than `limit` use. */
function within(field: Field, aim: Aim, prices: SlotPrices, limit: number): Field {
  const trial: Field = { ...field };
  if (limit !== Infinity) dropDear(trial, aim, prices, limit);
  return trial;
}

function arcsOf(field: Field): number {
  return field.graphs.reduce((sum, graph) => sum + graph.arcs, 0);
}

/**
 * Tries the least conceivable values of a flat aim one by one, minimising the guide under each: a tier that
 * prices most choices leads to integer points where a flat one gives no direction.
 */
async function followGuide(
  engine: Engine,
  field: Field,
  aim: Aim,
  from: Floor,
  options: Options & { readonly guide: number; readonly steps: number },
): Promise<void> {
  const guide: Aim = { kind: 'tier', tier: options.guide };
  const step = valueStep(field.model, aim);
  for (let limit = from.bound; limit <= from.bound + options.steps * step; limit += step) {
    const known = bestValue(field, aim);
    if (known !== null && known <= limit) return;
    const trial: Field = { ...field, held: [...field.held], best: null };
    holdAim(trial, aim, { kind: 'settled', value: limit, bound: from.bound, prices: from.prices }, 0);
    if (trial.graphs.some((graph) => graph.nodes === 0)) continue;
    const guided = await engine.linear(trial, guide);
    if (guided.kind === 'infeasible') continue;
    if (guided.kind !== 'linear') return;
    for (const column of guided.fresh) poolColumn(field, column);
    const { prices, bound } = guided;
    const search = { gap: GUIDE_GAP, where: options.where };
    await searchNear(engine, trial, guided, { aim: guide, ...search });
    for (const reach of GUIDED_REACHES) {
      if (trial.best !== null) break;
      const near = within(trial, guide, prices, bound + reach);
      await searchCompact(engine, trial, near, { tier: options.guide, ...search });
    }
    if (trial.best !== null) {
      adoptBest(field, trial.best);
      return;
    }
  }
}

export type Closed =
  | { readonly kind: 'found'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped'; readonly bound: number }
  | { readonly kind: 'fault'; readonly message: string };

/** Solves a trial field arc by arc; what it finds becomes the field's best. */
export async function closeByFlow(
  engine: Engine,
  field: Field,
  trial: Field,
  { aim, where, gap, cutoff }: Search,
): Promise<Closed> {
  if (trial.graphs.some((graph) => graph.nodes === 0)) return { kind: 'none' };
  const flow = buildFlowProgram(trial, aim);
  const { outcome } = await engine.exact(
    flow.program,
    {
      whole: true,
      ...(gap === undefined ? {} : { gap }),
      ...(cutoff === undefined ? {} : { cutoff }),
    },
    where,
  );
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'infeasible':
      return { kind: 'none' };
    case 'unknown':
      return { kind: 'stopped', bound: outcome.bound };
    case 'optimal':
    case 'incumbent': {
      const known = bestValue(field, aim);
      if (known === null || outcome.objective < known) adoptBest(field, readFlow(trial, flow, outcome.point));
      return outcome.kind === 'optimal'
        ? { kind: 'found', value: outcome.objective }
        : { kind: 'stopped', bound: outcome.bound };
    }
  }
}
