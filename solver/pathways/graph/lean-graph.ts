import type { PathwayModel } from '../../model/pathway-model.ts';
import type { OwnRules } from './own-rules.ts';
import { buildPathwayGraph, type PathwayGraph } from './pathway-graph.ts';
import { isUpperLimit } from './upper-limit.ts';

/** Beyond so many arcs, a graph forgets limits until a path that is wanted exceeds them. */
const LEAN_ARCS = 10_000;

/**
 * The graph of an agent; where it would be large, one that forgets all mere upper limits. "Nobody twice in one rotation", six cycles
 * long, is remembered in thousands of sets of rotations, while under given prices few rotations are worth a second visit: the
 * others need not be told apart (decremental state-space relaxation; Boland, Dethridge & Dumitrescu, *Operations Research
 * Letters* 34, 2006; Righini & Salani, *Networks* 51, 2008). `null`: too large all the same.
 */
export function openGraph(
  model: PathwayModel,
  agent: number,
  rules: OwnRules,
  leanArcs: number = LEAN_ARCS,
): PathwayGraph | null {
  const whole = buildPathwayGraph(model, agent, rules, leanArcs);
  if (whole !== null) return whole;
  const forgotten = rules.counters.filter(isUpperLimit);
  const counters = rules.counters.filter((counter) => !isUpperLimit(counter));
  const lean = buildPathwayGraph(model, agent, { ...rules, counters });
  return lean === null || lean.arcs === 0 ? lean : { ...lean, forgotten };
}
