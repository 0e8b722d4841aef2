import type { LinearOutcome, LinearResult } from './column-generation.ts';
import type { PathwayProblem, SlotPrices } from './pathway-problem.ts';
import { poolColumn } from './pool-columns.ts';
import type { ProblemEngine } from './problem-engine.ts';
import type { Aim } from './slot-prices.ts';
import { tightenSlots } from './tighten-slots.ts';

/** What the relaxation of a problem with tighter slots says, and that problem. */
export interface TightResult extends LinearResult {
  readonly problem: PathwayProblem;
}

/**
 * Relaxes the problem once more with its slots tightened, from the prices of the relaxation without. `null` where there is
 * nothing to tighten, or no time left. Its prices speak of sides that the model does not have: they rule
 * pathways out, and cannot be told to anybody else.
 */
export async function relaxTight(
  engine: ProblemEngine,
  problem: PathwayProblem,
  aim: Aim,
  start: SlotPrices,
): Promise<TightResult | Extract<LinearOutcome, { kind: 'infeasible' | 'fault' }> | null> {
  const tight = tightenSlots(problem);
  if (tight === problem) return null;
  const sides = new Float64Array(tight.sides.length);
  sides.set(start.sides);
  const linear = await engine.linear(tight, aim, { ...start, sides });
  if (linear.kind === 'unknown') return null;
  if (linear.kind !== 'linear') return linear;
  for (const column of linear.fresh) poolColumn(problem, column);
  return { ...linear, problem: tight };
}
