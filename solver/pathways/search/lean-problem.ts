import type { PathwayGraph } from '../graph/pathway-graph.ts';
import { rememberLimits } from '../graph/upper-limit.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';

/** Does some graph forget limits? */
export function isLean({ graphs }: PathwayProblem): boolean {
  return graphs.some(({ forgotten }) => forgotten.length > 0);
}

/** Lets every graph remember all its limits; false, and nothing is changed, when that would take more than `most` arcs together. */
export function rememberEverything(problem: PathwayProblem, most: number): boolean {
  const wiser: PathwayGraph[] = [];
  let arcs = 0;
  for (const graph of problem.graphs) {
    const whole = rememberLimits(graph, graph.forgotten, most);
    arcs += whole?.arcs ?? 0;
    if (whole === null || arcs > most) return false;
    wiser.push(whole);
  }
  problem.graphs = wiser;
  return true;
}
