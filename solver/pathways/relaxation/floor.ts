import type { PathwayModel } from '../../model/pathway-model.ts';
import type { PathwayProblem, SlotPrices } from './pathway-problem.ts';
import type { Aim } from './slot-prices.ts';
import { softRules } from './value-step.ts';

/** A lower bound that was proved before, with the prices behind it. */
export interface Floor {
  readonly bound: number;
  readonly prices: SlotPrices | null;
}

/**
 * Remembers what was proved of a tier over `trial`, the problem within a lower cap on loads: once that cap is
 * the problem's own, it holds there, and whatever is held later can only raise it.
 */
export function noteFloor(
  problem: PathwayProblem,
  trial: PathwayProblem,
  tier: number,
  { bound, prices }: Floor,
): void {
  // Prices of rows that only the trial holds would prove nothing of the problem.
  if (trial.held.length > problem.held.length) return;
  problem.floor = { tier, cap: trial.loadCap, bound, prices };
}

/** What is known of an aim over a problem before anything is solved; `null` when nothing is. */
export function knownFloor(problem: PathwayProblem, aim: Aim): Floor | null {
  const { floor, held, model } = problem;
  if (floor === null || aim.kind !== 'tier' || problem.loadCap > floor.cap) return null;
  if (!costAlike(model, floor.tier, aim.tier)) return null;
  if (floor.prices === null) return { bound: floor.bound, prices: null };
  const padded = new Float64Array(held.length);
  padded.set(floor.prices.held);
  return { bound: floor.bound, prices: { ...floor.prices, held: padded } };
}

/** Does every allocation cost the same in both tiers? */
function costAlike(model: PathwayModel, a: number, b: number): boolean {
  const [one, other] = [model.tiers[a]!.costs, model.tiers[b]!.costs];
  const alike = one === other || one.every((cost, j) => cost === other[j]);
  const charged = [...softRules(model)].some(({ tier }) => tier === a || tier === b);
  return alike && (a === b || !charged);
}
