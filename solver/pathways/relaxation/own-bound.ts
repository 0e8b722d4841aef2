import type { PathwayProblem } from './pathway-problem.ts';
import { type Aim, evaluatePrices } from './slot-prices.ts';
import { roundUp, valueStep } from './value-step.ts';

/** What an aim comes to at least, as if everybody were alone: what is proved where there was no time for prices. */
export function ownBound(problem: PathwayProblem, aim: Aim): number {
  const sides = new Float64Array(problem.sides.length);
  const held = new Float64Array(problem.held.length);
  const { scaledBound } = evaluatePrices(problem, aim, { scale: 1, sides, held }, Infinity);
  return Math.max(0, roundUp(scaledBound, valueStep(problem.model, aim)));
}
