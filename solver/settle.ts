import type { LinearResult } from './column-generation.ts';
import type { Engine, Failure, Settled, Where } from './engine.ts';
import { equalChoices } from './equals.ts';
import { type Field, isUsable, keyOf, type PathwayColumn, poolColumn, toColumn } from './field.ts';
import { buildFlowProgram, readFlow } from './flow-program.ts';
import { buildMaster, readPoint, totalOf } from './master.ts';
import { keepArcs, type PathwayGraph } from './pathway-graph.ts';
import { nearestPaths, pricesThrough, pricesToSink } from './pathway-search.ts';
import { type Aim, evaluatePrices, pricePathways, type SlotPrices } from './slot-prices.ts';

/** What is known of an aim over a field: the best value, its bound, and the prices behind the bound. */
export interface Solved extends Settled {
  /** `null` when the bound needed no prices. */
  readonly prices: SlotPrices | null;
}

/** Gaps (in the aim's units) and paths an agent that successive attempts look at. */
const ATTEMPTS: readonly { readonly gap: number; readonly most: number }[] = [
  { gap: 12, most: 25 },
  { gap: 60, most: 120 },
  { gap: 250, most: 20_000 },
];

/** Up to this many arcs, the program arc by arc is closed faster than a list of pathways. */
const FLOW_ARCS = 8000;
/** How far above its bound a flat aim is looked for with the guide. */
const GUIDED_STEPS = 4;

export interface Options {
  readonly where: Where;
  /** A later tier that prices most choices, for aims that do not; `null` for aims that do. */
  readonly guide: number | null;
}

/**
 * Minimises an aim over a field: the relaxation over all pathways gives a bound and prices; the pathways
 * within a gap of each agent's cheapest are listed and the best combination of them found by branch and
 * bound. It is the optimum if it meets the bound, or if every pathway that could do better was on the
 * list (Baldacci, Christofides & Mingozzi, Math. Programming 115, 2008, close set partitioning so).
 * The field's best allocation is replaced when a better one is found; nothing is held.
 */
export async function minimiseAim(
  engine: Engine,
  field: Field,
  aim: Aim,
  options: Options,
): Promise<Solved | Failure> {
  const known = bestValue(field, aim);
  if (known === 0) return { kind: 'settled', value: 0, bound: 0, prices: null };
  const linear = await engine.linear(field, aim);
  if (linear.kind === 'infeasible') {
    return known === null
      ? { kind: 'infeasible', component: options.where.component }
      : { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
  }
  if (linear.kind !== 'linear') {
    return known === null ? linear : { kind: 'settled', value: known, bound: 0, prices: null };
  }
  for (const column of linear.fresh) poolColumn(field, column);
  return await closeGap(engine, field, aim, linear, options);
}

async function closeGap(
  engine: Engine,
  field: Field,
  aim: Aim,
  linear: LinearResult,
  options: Options,
): Promise<Solved | Failure> {
  const { bound, prices } = linear;
  const settled = (value: number, proved: number): Solved => ({
    kind: 'settled',
    value,
    bound: proved,
    prices,
  });
  const known = bestValue(field, aim);
  if (known !== null && known <= bound) return settled(known, bound);
  if (options.guide !== null) {
    await followGuide(engine, field, aim, linear, { ...options, guide: options.guide });
    const value = bestValue(field, aim);
    if (value !== null && value <= bound) return settled(value, bound);
  }
  if (options.guide !== null || arcsLeft(better(field, aim, linear)) <= FLOW_ARCS) {
    return await closeByFlow(engine, field, aim, linear, options);
  }
  for (const attempt of ATTEMPTS) {
    const value = bestValue(field, aim);
    if (value !== null && value <= bound) return settled(value, bound);
    const gap = value === null ? attempt.gap : Math.min(attempt.gap, value - bound - 1);
    const list = listPathways(field, aim, prices, { gap, most: attempt.most });
    const outcome = await chooseBest(engine, field, aim, list.columns, options.where);
    if (outcome.kind === 'fault') return outcome;
    const after = bestValue(field, aim);
    // Whatever is better than `after` uses only pathways within after − 1 − bound of the cheapest.
    const exhausted = outcome.proved && list.complete;
    if (exhausted && after !== null && after - 1 - bound <= gap)
      return settled(after, Math.max(bound, after));
    if (outcome.stopped) break;
  }
  return await closeByFlow(engine, field, aim, linear, options);
}

/**
 * Tries the least conceivable values of a flat aim one by one, minimising the guide under each: a tier that
 * prices most choices leads to integer points where a flat one gives no direction.
 */
async function followGuide(
  engine: Engine,
  field: Field,
  aim: Aim,
  linear: LinearResult,
  options: { readonly where: Where; readonly guide: number },
): Promise<void> {
  const guide: Aim = { kind: 'tier', tier: options.guide };
  for (let limit = linear.bound; limit <= linear.bound + GUIDED_STEPS; limit += 1) {
    const known = bestValue(field, aim);
    if (known !== null && known <= limit) return;
    const trial: Field = { ...field, held: [...field.held], best: null };
    holdAim(trial, aim, { kind: 'settled', value: limit, bound: limit, prices: linear.prices }, 0);
    if (trial.graphs.some((graph) => graph.nodes === 0)) continue;
    const guided = await engine.linear(trial, guide);
    if (guided.kind === 'infeasible') continue;
    if (guided.kind !== 'linear') return;
    for (const column of guided.fresh) poolColumn(field, column);
    const list = listPathways(trial, guide, guided.prices, ATTEMPTS[1]!);
    await chooseBest(engine, trial, guide, list.columns, options.where);
    if (trial.best !== null) {
      adoptBest(field, trial.best);
      return;
    }
  }
}

/** The field as far as it can still hold something better than its best: the prices rule out the rest. */
function better(field: Field, aim: Aim, { bound, prices }: LinearResult): Field {
  const value = bestValue(field, aim);
  const trial: Field = { ...field, held: [...field.held] };
  if (value !== null) holdAim(trial, aim, { kind: 'settled', value: value - 1, bound, prices }, 0);
  return trial;
}

function arcsLeft(field: Field): number {
  return field.graphs.reduce((sum, graph) => sum + graph.arcs, 0);
}

/** Decides what lists could not: the pruned graphs, arc by arc, as one program. */
async function closeByFlow(
  engine: Engine,
  field: Field,
  aim: Aim,
  linear: LinearResult,
  options: Options,
): Promise<Solved | Failure> {
  const { bound, prices } = linear;
  const trial = better(field, aim, linear);
  if (trial.graphs.every((graph) => graph.nodes > 0)) {
    const flow = buildFlowProgram(trial, aim);
    const { outcome } = await engine.exact(flow.program, {}, options.where);
    if (outcome.kind === 'fault') return outcome;
    if (outcome.kind === 'optimal' || outcome.kind === 'incumbent')
      adoptBest(field, readFlow(trial, flow, outcome.point));
    if (outcome.kind === 'incumbent' || outcome.kind === 'unknown') {
      const after = bestValue(field, aim);
      return after === null
        ? { kind: 'unknown', limit: outcome.limit }
        : { kind: 'settled', value: after, bound: Math.min(after, Math.max(bound, outcome.bound)), prices };
    }
  }
  const after = bestValue(field, aim);
  return after === null
    ? { kind: 'infeasible', component: options.where.component }
    : { kind: 'settled', value: after, bound: after, prices };
}

/** Makes an allocation the field's best; its pathways join the pool, so that a master always has a point. */
export function adoptBest(field: Field, allocation: readonly PathwayColumn[]): void {
  field.best = allocation;
  for (const column of allocation) poolColumn(field, column);
}

/** Value of the field's best allocation, if it still keeps everything held. */
export function bestValue(field: Field, aim: Aim): number | null {
  return field.best !== null && keepsHeld(field, field.best) ? totalOf(field, field.best, aim) : null;
}

function keepsHeld(field: Field, allocation: readonly PathwayColumn[]): boolean {
  return (
    allocation.every((column) => isUsable(field, column)) &&
    field.held.every((row) =>
      row.kind === 'total'
        ? totalOf(field, allocation, { kind: 'tier', tier: row.tier }) <= row.most
        : totalOf(field, allocation, row) <= row.most,
    )
  );
}

/** Pathways within `gap` of each agent's cheapest, at most so many an agent. */
function listPathways(
  field: Field,
  aim: Aim,
  prices: SlotPrices,
  limits: { readonly gap: number; readonly most: number },
): { readonly columns: PathwayColumn[]; readonly complete: boolean } {
  const pricing = pricePathways(field, aim, prices);
  const { cheapest, scaledBound } = evaluatePrices(field, aim, prices, Infinity);
  // Every allocation of value ≤ bound + gap keeps each agent within this allowance of its cheapest path.
  const allowance = (Math.ceil(scaledBound / prices.scale) + limits.gap) * prices.scale - scaledBound;
  const columns: PathwayColumn[] = [];
  let complete = true;
  field.graphs.forEach((graph, agent) => {
    const bounds = { ceiling: cheapest[agent]! + allowance, most: limits.most };
    const near = nearestPaths(graph, pricing.arcPrices(agent), pricing.terms(agent), bounds);
    if (!near.complete) complete = false;
    for (const path of near.paths) columns.push(toColumn(field, agent, path.arcs));
  });
  return { columns, complete };
}

/** Best combination of listed pathways, the pool's and the incumbent's; becomes the field's best if better. */
async function chooseBest(
  engine: Engine,
  field: Field,
  aim: Aim,
  listed: readonly PathwayColumn[],
  where: Where,
): Promise<{ kind: 'done'; proved: boolean; stopped: boolean } | { kind: 'fault'; message: string }> {
  const columns: PathwayColumn[] = [];
  const seen = new Set<string>();
  for (const column of [...(field.best ?? []), ...listed, ...field.pool]) {
    const key = keyOf(column);
    if (seen.has(key) || !isUsable(field, column)) continue;
    seen.add(key);
    columns.push(column);
  }
  const master = buildMaster(field, columns, aim, null);
  const result = await engine.exact(master.program, {}, where);
  const { outcome } = result;
  if (outcome.kind === 'fault') return outcome;
  if (outcome.kind === 'optimal' || outcome.kind === 'incumbent') {
    const allocation = readPoint(master, outcome.point);
    const known = bestValue(field, aim);
    if (known === null || totalOf(field, allocation, aim) < known) adoptBest(field, allocation);
  }
  const proved = outcome.kind === 'optimal' || outcome.kind === 'infeasible';
  return { kind: 'done', proved, stopped: !proved };
}

/**
 * Holds an aim at `value` + `slack` for everything that follows: pathways that the prices prove too dear
 * are removed, and a row keeps the total where the remaining pathways could still exceed it.
 */
export function holdAim(field: Field, aim: Aim, solved: Solved, slack: number): void {
  const most = solved.value + slack;
  if (solved.prices !== null) dropDear(field, aim, solved.prices, most);
  else if (most === 0 && aim.kind === 'tier') dropCostly(field, aim.tier);
  if (aim.kind === 'tier') {
    if (canExceed(field, aim.tier, most))
      field.held.push({ kind: 'total', tier: aim.tier, least: solved.bound, most });
  } else if (aim.kind === 'heavier') {
    field.held.push({ kind: 'heavier', above: aim.above, most });
  }
}

/** Leaves each agent only the choices that cost it the same in `tier` as those it has. */
export function keepEquals(field: Field, tier: number): void {
  if (field.best === null) return;
  const chosen = Int32Array.from(field.best.flatMap(({ choices }) => Array.from(choices)));
  const equal = equalChoices(field.model, chosen, tier);
  field.graphs = field.graphs.map((graph) =>
    keepArcs(graph, (a) => graph.arcChoice[a]! < 0 || equal[graph.arcChoice[a]!] === 1),
  );
  const still = field.held.filter((row) => row.kind === 'heavier' || canVary(field, row.tier));
  field.held.splice(0, field.held.length, ...still);
}

/** Does any agent have pathways of different cost in the tier, or any slot a miss in it? */
function canVary(field: Field, tier: number): boolean {
  if (field.sides.some(({ miss }) => miss?.tier === tier)) return true;
  return field.graphs.some((graph) => {
    const costs = arcCosts(field, graph, tier);
    const least = pricesToSink(graph, costs)[0] ?? 0;
    const most = -(
      pricesToSink(
        graph,
        costs.map((cost) => -cost),
      )[0] ?? 0
    );
    return least !== most;
  });
}

function arcCosts(field: Field, graph: PathwayGraph, tier: number): Float64Array {
  const { costs } = field.model.tiers[tier]!;
  return Float64Array.from({ length: graph.arcs }, (_, a) => {
    const choice = graph.arcChoice[a]!;
    return graph.missTable[graph.arcMiss[a]!]![tier]! + (choice < 0 ? 0 : costs[choice]!);
  });
}

function dropDear(field: Field, aim: Aim, prices: SlotPrices, limit: number): void {
  const { cheapest, scaledBound } = evaluatePrices(field, aim, prices, Infinity);
  const pricing = pricePathways(field, aim, prices);
  const allowance = limit * prices.scale - scaledBound;
  field.graphs = field.graphs.map((graph, agent) => {
    const through = pricesThrough(graph, pricing.arcPrices(agent));
    return keepArcs(graph, (a) => through[a]! <= cheapest[agent]! + allowance);
  });
}

/** No cost at all is left to pay in the tier: arcs that would are out. */
function dropCostly(field: Field, tier: number): void {
  const { costs } = field.model.tiers[tier]!;
  field.graphs = field.graphs.map((graph) =>
    keepArcs(graph, (a) => {
      const choice = graph.arcChoice[a]!;
      return graph.missTable[graph.arcMiss[a]!]![tier] === 0 && (choice < 0 || costs[choice] === 0);
    }),
  );
}

/** Could the dearest remaining pathways and misses add up to more than the limit? */
function canExceed(field: Field, tier: number, limit: number): boolean {
  if (field.sides.some(({ miss }) => miss?.tier === tier)) return true;
  let most = 0;
  for (const graph of field.graphs) {
    const costs = arcCosts(field, graph, tier);
    most -= pricesToSink(
      graph,
      costs.map((cost) => -cost),
    )[0]!;
  }
  return most > limit;
}
