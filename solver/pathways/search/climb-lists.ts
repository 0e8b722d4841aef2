import type { Engine } from '../../engine/engine.ts';
import { relativeGap } from '../../model/tier-result.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import { listNearest } from '../relaxation/rank-paths.ts';
import { roundUp, valueStep } from '../relaxation/value-step.ts';
import type { Climb, Climbed } from './climb.ts';
import { closeByList } from './list-search.ts';

/** Pathways of all agents together, one list after the other. */
const LENGTHS: readonly number[] = [2000, 6000];

interface ListClimb extends Omit<Climb, 'rungs'> {
  readonly lengths?: readonly number[];
}

/** Is there anybody who may not carry as much as some pathway would have them carry? */
export function hasCaps({ load, loadCap, agentCaps }: PathwayProblem): boolean {
  return load !== null && (loadCap < Infinity || agentCaps.some((cap) => cap < Infinity));
}

/**
 * Searches a problem whose loads are capped upwards from what is proved of an aim, over lists of more and more pathways of `from`. Arc by
 * arc a relaxed point mixes pathways that are too heavy with light ones; a list holds none that are. Where lists end too soon
 * the bound is what they prove, and nothing is lost.
 */
export async function climbLists(
  engine: Engine,
  problem: PathwayProblem,
  from: PathwayProblem,
  { aim, where, prices, bound: least, lengths = LENGTHS }: ListClimb,
): Promise<Climbed> {
  const step = valueStep(problem.model, aim);
  let bound = least;
  for (const length of lengths) {
    const value = bestValue(problem, aim);
    if (engine.isOver() || (relativeGap(value, bound) ?? Infinity) <= engine.gap) break;
    const { columns, limit } = listNearest(from, aim, prices, { most: length });
    if (limit < bound) continue;
    const closed = await closeByList(engine, problem, from, columns, {
      aim,
      where,
      gap: engine.gap || undefined,
      cutoff: value === null || limit === Infinity ? undefined : Math.min(value, limit + 1),
    });
    if (closed.kind === 'fault') return closed;
    if (closed.kind === 'stopped')
      return { kind: 'climbed', bound: Math.max(bound, Math.min(closed.bound, limit + 1)) };
    const beaten =
      closed.kind === 'found' ? Math.min(closed.value, limit + 1) : Math.min(limit + 1, value ?? Infinity);
    bound = Math.max(bound, roundUp(beaten, step));
  }
  return { kind: 'climbed', bound };
}
