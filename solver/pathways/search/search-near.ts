import type { Engine } from '../../engine/engine.ts';
import { keepArcs } from '../graph/pathway-graph.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { LinearResult } from '../relaxation/column-generation.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import { type Closed, closeByFlow, countArcs, type Search, within } from './close-by-flow.ts';
import { isLean, rememberEverything } from './lean-problem.ts';

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
  problem: PathwayProblem,
  { mix, prices, bound }: LinearResult,
  { aim, where, gap }: Search,
): Promise<Closed> {
  const value = bestValue(problem, aim);
  if ((value !== null && value <= bound) || mix.length === 0) return { kind: 'none' };
  const trial = within(problem, aim, prices, Math.min(bound + NEAR_GAP, (value ?? Infinity) - 1));
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
  if (isLean(trial) && !rememberEverything(trial, NEAR_ARCS)) return { kind: 'none' };
  if (countArcs(trial) > NEAR_ARCS) return { kind: 'none' };
  return await closeByFlow(engine, problem, trial, { aim, where, gap });
}
