import type { Where } from '../engine/engine.ts';
import type { Limit } from '../model/limit.ts';
import type { Failure } from '../model/settled.ts';
import { adoptBest, bestValue } from '../pathways/relaxation/best-allocation.ts';
import type { PathwayProblem, SlotPrices } from '../pathways/relaxation/pathway-problem.ts';
import { poolColumn } from '../pathways/relaxation/pool-columns.ts';
import type { ProblemEngine } from '../pathways/relaxation/problem-engine.ts';
import { type Aim, evaluatePrices } from '../pathways/relaxation/slot-prices.ts';
import { closeByFlow } from '../pathways/search/close-by-flow.ts';
import { dropDear, type Solved } from '../pathways/search/hold.ts';
import { searchNear } from '../pathways/search/search-near.ts';
import { minimiseAim } from '../pathways/search/settle.ts';

/** How far (in the tier's units) above what is proved prices thin a problem out before anything is solved. */
const REACH = 400;

/** Distances that are searched in turn while nothing has been found; once something has, whatever is better than that. */
const STEPS: readonly number[] = [30, 120, REACH];

/** Something found further away than this leaves too much to search at once. */
const NEAR = 250;

/** What is known of a tier before a wish is granted. */
export interface Ground {
  readonly tier: number;
  /** Prices of the problem without the wish. */
  readonly prices: SlotPrices;
  /** Proved lower bound, wish or no wish. */
  readonly least: number;
  readonly where: Where;
}

/** No point was found before a limit, but none has less than this. */
export interface Bounded {
  readonly kind: 'bounded';
  readonly bound: number;
  readonly limit: Limit;
}

/**
 * Least value of a sum tier over a problem in which a wish is granted. The prices that proved the optimum are a bound here
 * too, and they remove at once whatever lies far above it: relaxation and integer programs are of what is left. Where
 * nothing is found as near as that, the problem is minimised like any other.
 */
export async function minimiseForced(
  engine: ProblemEngine,
  problem: PathwayProblem,
  ground: Ground,
): Promise<Solved | Bounded | Failure> {
  const { tier, prices, least, where } = ground;
  const aim: Aim = { kind: 'tier', tier };
  const { scaledBound } = evaluatePrices(problem, aim, prices, Infinity);
  if (scaledBound === Infinity) return { kind: 'infeasible', component: where.component };
  const floor = Math.max(least, Math.ceil(scaledBound / prices.scale));
  const near = await searchWithin(engine, problem, { ...ground, least: floor, limit: floor + REACH });
  if ('kind' in near) return near;
  const value = bestValue(problem, aim);
  if (value !== null && value <= near.bound) return { kind: 'settled', value, bound: value, prices };
  const settled = await minimiseAim(engine, problem, aim, { where, guide: null, start: prices });
  if (settled.kind === 'unknown') return { kind: 'bounded', bound: near.bound, limit: settled.limit };
  if (settled.kind !== 'settled') return settled;
  return { ...settled, bound: Math.min(settled.value, Math.max(settled.bound, near.bound)) };
}

/** Looks for the least value up to `limit`; gives what is proved then. What is found becomes the problem's best. */
async function searchWithin(
  engine: ProblemEngine,
  problem: PathwayProblem,
  { tier, prices, least, limit, where }: Ground & { readonly limit: number },
): Promise<{ readonly bound: number } | Failure> {
  const aim: Aim = { kind: 'tier', tier };
  const whole: PathwayProblem = { ...problem };
  dropDear(whole, aim, prices, limit);
  if (hasNoPathway(whole)) return { bound: limit + 1 };
  const linear = await engine.linear(whole, aim, prices);
  if (linear.kind === 'infeasible') return { bound: limit + 1 };
  if (linear.kind !== 'linear') return linear.kind === 'fault' ? linear : { bound: least };
  for (const column of linear.fresh) poolColumn(problem, column);
  if (linear.bound > limit) return { bound: limit + 1 };
  const near = await searchNear(engine, whole, linear, { aim, where });
  if (near.kind === 'fault') return near;
  const floor = Math.max(least, linear.bound);
  let bound = floor;
  for (const step of STEPS) {
    const value = bestValue(whole, aim);
    if (value !== null && value <= bound) break;
    const most = (value ?? Infinity) - 1;
    const wanted = most <= floor + NEAR ? most : Math.min(floor + step, most, limit);
    const trial: PathwayProblem = { ...whole };
    dropDear(trial, aim, linear.prices, wanted);
    const closed = await closeByFlow(engine, whole, trial, { aim, where, cutoff: wanted + 1 });
    if (closed.kind === 'fault') return closed;
    bound = Math.max(
      bound,
      closed.kind === 'none' ? wanted + 1 : closed.kind === 'found' ? closed.value : closed.bound,
    );
    if (closed.kind === 'stopped') break;
  }
  if (whole.best !== null) adoptBest(problem, whole.best);
  return { bound: Math.min(bound, limit + 1) };
}

function hasNoPathway({ graphs }: PathwayProblem): boolean {
  return graphs.some(({ nodes }) => nodes === 0);
}
