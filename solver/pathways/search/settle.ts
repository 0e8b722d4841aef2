import { isBegun, shareTier } from '../../annealing/ask-annealing.ts';
import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { LinearResult } from '../relaxation/column-generation.ts';
import { knownFloor } from '../relaxation/floor.ts';
import { lookAhead, type Outlook, proveAhead } from '../relaxation/outlook.ts';
import { ownBound } from '../relaxation/own-bound.ts';
import type { PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import { poolColumn } from '../relaxation/pool-columns.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { roundUp, valueStep } from '../relaxation/value-step.ts';
import { closeGap, tellInfeasible } from './close-gap.ts';
import type { FirstAllocation } from './first-allocation.ts';
import { followGuide } from './follow-guide.ts';
import type { Solved } from './hold.ts';

/** How far above its bound a flat aim is looked for with the guide, in steps of its own. */
const GUIDED_STEPS = 4;

export interface Options {
  readonly where: Where;
  /** A later tier that prices most choices, for aims that do not; `null` for aims that do. */
  readonly guide: number | null;
  /** What the aim promises to come to, where that has been asked already. */
  readonly outlook?: Promise<Outlook | null>;
  /** Asked for an allocation where a search for one would be long. */
  readonly first?: FirstAllocation;
  /** Prices to begin with, of a problem with the same slots and holds. */
  readonly start?: SlotPrices;
  /** The relaxation, where it has been solved already. */
  readonly linear?: LinearResult;
}

/**
 * Minimises an aim over a problem. The relaxation over all pathways gives a bound and prices. What the prices
 * prove to lie beyond a small gap is left out, and the integer program of the rest is solved exactly: a
 * value found there is the optimum, and none found raises the bound (reduced-cost fixing on the arcs of
 * decision diagrams). The problem's best allocation is replaced when a better one is found; nothing is held.
 */
export async function minimiseAim(
  engine: ProblemEngine,
  problem: PathwayProblem,
  aim: Aim,
  options: Options,
): Promise<Solved | Failure> {
  const known = bestValue(problem, aim);
  if (known === 0) return { kind: 'settled', value: 0, bound: 0, prices: null };
  const floor = knownFloor(problem, aim);
  if (floor !== null && known !== null && known <= floor.bound) {
    return { kind: 'settled', value: known, bound: known, prices: floor.prices };
  }
  const { guide } = options;
  const hadFirst = options.first?.isAdopted;
  if (guide !== null && known === null && aim.kind === 'tier') {
    const outlook = await (options.outlook ?? lookAhead(engine, problem.model, aim.tier));
    const promised = outlook === null ? null : proveAhead(problem, aim.tier, outlook);
    if (promised !== null) {
      // An allocation at the bound, if the guide leads to one, needs no other proof.
      await followGuide(engine, problem, aim, promised, { ...options, guide, steps: 0 });
      const { bound, prices } = promised;
      if (bestValue(problem, aim) === bound) return { kind: 'settled', value: bound, bound, prices };
    }
  }
  const linear =
    options.linear ?? (await engine.linear(problem, aim, options.start ?? floor?.prices ?? undefined));
  if (linear.kind === 'infeasible') return tellInfeasible(known, options.where);
  if (linear.kind !== 'linear') {
    if (known === null) return linear;
    return { kind: 'settled', value: known, bound: Math.min(known, ownBound(problem, aim)), prices: null };
  }
  for (const column of linear.fresh) poolColumn(problem, column);
  const rounded = { ...linear, bound: roundUp(linear.bound, valueStep(problem.model, aim)) };
  if (guide !== null && (known === null || known > rounded.bound)) {
    await followGuide(engine, problem, aim, rounded, { ...options, guide, steps: GUIDED_STEPS });
  }
  // An aim that prices most choices leads to an allocation itself, unless graphs are so wide that one was begun.
  if (guide !== null || isBegun(problem.model)) await options.first?.adopt(engine, problem);
  const hasFirst = options.first?.isAdopted;
  return await closeGap(
    hasFirst === hadFirst ? engine : shareTier(engine),
    problem,
    aim,
    rounded,
    options.where,
  );
}
