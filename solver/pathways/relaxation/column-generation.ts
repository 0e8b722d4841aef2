import type { Limit } from '../../model/limit.ts';
import type { Backend, SolveRequest } from '../../program/backend.ts';
import { openGrowing } from '../../program/growing-program.ts';
import type { Outcome } from '../../program/outcome.ts';
import { penaltyOf } from './load-penalty.ts';
import { buildMaster, moreColumns, needsAgents } from './master.ts';
import type { PathwayColumn, PathwayProblem, SlotPrices } from './pathway-problem.ts';
import { isUsable, keyOf, keysOf, poolColumn, toColumn } from './pool-columns.ts';
import { type Aim, evaluatePrices, PRICE_SCALE, type PricedProblem, roundPrices } from './slot-prices.ts';

/** The linear relaxation over all pathways of a problem, as far as it was solved. */
export type LinearOutcome =
  | LinearResult
  /** Proved: some agents cannot all be given a pathway; by these prices of `nothing`, if it was prices. */
  | { readonly kind: 'infeasible'; readonly prices?: SlotPrices }
  | { readonly kind: 'unknown'; readonly limit: Limit }
  | { readonly kind: 'fault'; readonly message: string };

export interface LinearResult {
  readonly kind: 'linear';
  /** Proved lower bound on every allocation's value, rounded up to an integer. */
  readonly bound: number;
  /** The prices that prove it. */
  readonly prices: SlotPrices;
  /** Pathways met that were not in the pool. */
  readonly fresh: readonly PathwayColumn[];
  /** The pathways of the last relaxed point, with their shares; empty when there is none. */
  readonly mix: readonly MixedPathway[];
}

/** A pathway that a relaxed point takes in part. */
export interface MixedPathway {
  readonly column: PathwayColumn;
  /** More than 0, at most 1. */
  readonly share: number;
}

/** Of aims that only count agents: fractions of one must not be lost in rounding. */
export const COUNTING_SCALE: number = 2 ** 24;
/** Weight of the best prices so far against the newest duals (Wentges 1997): tames their swings. */
const INERTIA = 0.6;
const MOST_ROUNDS = 500;
/** Relative gap of the relaxation at which a penalty has led far enough. */
const PENALTY_GAP = 1e-3;

export type Limits = Pick<SolveRequest, 'timeLimit' | 'interrupted' | 'seed'>;

/**
 * Solves the relaxation by column generation: a master over the pathways met so far gives prices, each
 * agent's cheapest pathway under them is added, until the exact Lagrangian bound meets the master. Agents
 * may be left out at a price while the pool is poor; if some still are at the end, a phase that minimises
 * just that decides: a positive bound there proves that no allocation exists.
 */
export async function generateColumns(
  backend: Backend,
  problem: PathwayProblem,
  aim: Aim,
  limits: Limits & { readonly start?: SlotPrices },
): Promise<LinearOutcome> {
  const fresh: PathwayColumn[] = [];
  const first = await generate(backend, problem, aim, { ...limits, leftOut: dearest(problem, aim), fresh });
  if (first.kind !== 'left-out') return first;
  const opened = await generate(backend, problem, { kind: 'nothing' }, { ...limits, leftOut: 1, fresh });
  if (opened.kind === 'left-out') return { kind: 'unknown', limit: 'nodes' };
  if (opened.kind !== 'linear') return opened;
  const second = await generate(backend, problem, aim, { ...limits, leftOut: null, fresh });
  return second.kind === 'left-out' ? { kind: 'unknown', limit: 'nodes' } : second;
}

interface Phase extends Limits {
  readonly leftOut: number | null;
  readonly fresh: PathwayColumn[];
  readonly start?: SlotPrices;
}

async function generate(
  backend: Backend,
  problem: PathwayProblem,
  aim: Aim,
  phase: Phase,
): Promise<LinearOutcome | { readonly kind: 'left-out' }> {
  const usable = openingColumns(problem, aim, phase.leftOut);
  const known = keysOf(usable);
  const scale = aim.kind === 'tier' || aim.kind === 'rising' ? PRICE_SCALE : COUNTING_SCALE;
  const leaveOut = phase.leftOut === null ? Infinity : phase.leftOut * scale;
  let best = phase.start === undefined ? null : price(problem, aim, phase.start, leaveOut);
  if (best !== null) usable.push(...takePaths(problem, best.priced, { known, fresh: phase.fresh }));
  const master = buildMaster(problem, usable, aim, phase.leftOut);
  const growing = await openGrowing(backend, master.program);
  const grown: PathwayColumn[] = [];
  try {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const outcome = await growing.solve(limitsOf(phase));
      if (outcome.kind !== 'optimal' || outcome.duals === undefined) return cutShort(outcome, best, phase);
      const { rows } = outcome.duals;
      const sides = rows.slice(master.firstSide, master.firstHeld);
      const newest = roundPrices(problem, { sides, held: rows.slice(master.firstHeld) }, scale);
      // The newest prices are asked only when the tamed ones bring nothing new.
      const candidates = best === null ? [newest] : [mixPrices(best.prices, newest), newest];
      let found: PathwayColumn[] = [];
      for (const prices of candidates) {
        const asked = price(problem, aim, prices, leaveOut);
        if (asked.priced.scaledBound === Infinity) return { kind: 'infeasible' };
        if (best === null || asked.priced.scaledBound > best.priced.scaledBound) best = asked;
        found = takePaths(problem, asked.priced, { known, fresh: phase.fresh });
        if (found.length > 0) break;
      }
      if (best === null) return { kind: 'unknown', limit: 'nodes' };
      if (aim.kind === 'nothing' && best.priced.scaledBound > 0)
        return { kind: 'infeasible', prices: best.prices };
      const met = isMet(aim, best.priced.scaledBound / scale, outcome.objective);
      if (met || found.length === 0) {
        const leftOut = phase.leftOut !== null && anyLeftOut(outcome.point, usable.length, problem);
        const mix = readMix(outcome.point, usable, { first: master.program.columns, columns: grown });
        return leftOut ? { kind: 'left-out' } : conclude(best, phase, mix);
      }
      grown.push(...found);
      growing.add(moreColumns(problem, found, aim, master));
    }
    return best === null || phase.leftOut !== null
      ? { kind: 'unknown', limit: 'nodes' }
      : conclude(best, phase, []);
  } finally {
    growing.close();
  }
}

/** Is the bound as near to the master as it need be? Nothing is proved of a penalty: it only leads somewhere. */
function isMet(aim: Aim, bound: number, master: number): boolean {
  return aim.kind === 'rising'
    ? bound >= master * (1 - PENALTY_GAP)
    : Math.ceil(bound) >= Math.ceil(master - 1e-6);
}

export function limitsOf({ timeLimit, interrupted, seed }: Limits): Limits {
  return {
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(interrupted === undefined ? {} : { interrupted }),
    ...(seed === undefined ? {} : { seed }),
  };
}

interface Asked {
  readonly prices: SlotPrices;
  readonly priced: PricedProblem;
}

function price(problem: PathwayProblem, aim: Aim, prices: SlotPrices, leaveOut: number): Asked {
  return { prices, priced: evaluatePrices(problem, aim, prices, leaveOut) };
}

/** Pathways of each agent that a master of loads begins with: more of them cost more than meeting some again. */
const NEWEST = 8;

/** The pathways of the pool that a master begins with: all of them where nobody may be left out. */
function openingColumns(problem: PathwayProblem, aim: Aim, leftOut: number | null): PathwayColumn[] {
  const usable = problem.pool.filter((column) => isUsable(problem, column));
  if (leftOut === null || (aim.kind !== 'heavier' && aim.kind !== 'rising')) return usable;
  const taken = new Int32Array(problem.model.agents);
  const best = keysOf(problem.best ?? []);
  return usable
    .reverse()
    .filter((column) => {
      taken[column.agent]! += 1;
      return taken[column.agent]! <= NEWEST || best.has(keyOf(column));
    })
    .reverse();
}

/** The cheapest paths that the master does not know yet; those that are new altogether are pooled. */
export function takePaths(
  problem: PathwayProblem,
  priced: PricedProblem,
  { known, fresh }: { readonly known: Set<string>; readonly fresh: PathwayColumn[] },
): PathwayColumn[] {
  const taken = priced.arcs
    .flatMap((arcs, agent) => (arcs === null ? [] : [toColumn(problem, agent, arcs)]))
    .filter((column) => !known.has(keyOf(column)));
  for (const column of taken) {
    known.add(keyOf(column));
    if (poolColumn(problem, column)) fresh.push(column);
  }
  return taken;
}

/** A bound proved before the limit is a bound all the same, as long as nobody could be left out. */
function cutShort(outcome: Outcome, best: Asked | null, phase: Phase): LinearOutcome {
  if (outcome.kind === 'fault') return outcome;
  if (outcome.kind === 'infeasible')
    return { kind: 'fault', message: 'the master has no point although nobody was ruled out' };
  if (best !== null && phase.leftOut === null) return conclude(best, phase, []);
  return { kind: 'unknown', limit: outcome.kind === 'unknown' ? outcome.limit : 'nodes' };
}

/** Is a stand-in in use? The master's first columns are pathways and misses; the rest of those it began with stand in. */
function anyLeftOut(point: Float64Array, pathways: number, problem: PathwayProblem): boolean {
  const first = pathways + problem.sides.reduce((count, side) => count + (side.miss === null ? 0 : 1), 0);
  const standIns =
    problem.model.agents +
    problem.sides.filter(needsAgents).length +
    problem.held.reduce((count, row) => count + (row.kind === 'total' ? 2 : 0), 0);
  return point.subarray(first, first + standIns).some((value) => value > 1e-6);
}

/** More than any pathway of the problem can cost, so that leaving somebody out never pays in the end. */
function dearest(problem: PathwayProblem, aim: Aim): number {
  if (aim.kind === 'rising') return 2 * penaltyOf(aim, aim.top);
  if (aim.kind !== 'tier') return 2;
  const most = problem.model.tiers[aim.tier]!.costs.reduce((max, cost) => Math.max(max, cost), 1);
  return most * (problem.model.periods + 1);
}

function mixPrices(best: SlotPrices, newest: SlotPrices): SlotPrices {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, i) => Math.round(INERTIA * value + (1 - INERTIA) * b[i]!));
  return { scale: newest.scale, sides: mix(best.sides, newest.sides), held: mix(best.held, newest.held) };
}

function conclude(best: Asked, phase: Phase, mix: readonly MixedPathway[]): LinearResult {
  return {
    kind: 'linear',
    bound: Math.ceil(best.priced.scaledBound / best.prices.scale),
    prices: best.prices,
    fresh: phase.fresh,
    mix,
  };
}

/** Columns of a master: the pathways it began with come first, those added later after everything else. */
export function readMix(
  point: Float64Array,
  usable: readonly PathwayColumn[],
  grown: { readonly first: number; readonly columns: readonly PathwayColumn[] },
): readonly MixedPathway[] {
  const mixed = (column: PathwayColumn, at: number): MixedPathway[] =>
    point[at]! > 1e-6 ? [{ column, share: Math.min(1, point[at]!) }] : [];
  return [...usable.flatMap(mixed), ...grown.columns.flatMap((column, k) => mixed(column, grown.first + k))];
}
