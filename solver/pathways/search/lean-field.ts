import type { PathwayGraph } from '../graph/pathway-graph.ts';
import { rememberLimits } from '../graph/upper-limit.ts';
import type { Field } from '../relaxation/field.ts';

/** Does some graph forget limits? */
export function isLean({ graphs }: Field): boolean {
  return graphs.some(({ forgotten }) => forgotten.length > 0);
}

/** Lets every graph remember all its limits; false, and nothing is changed, when that would take more than `most` arcs together. */
export function rememberEverything(field: Field, most: number): boolean {
  const wiser: PathwayGraph[] = [];
  let arcs = 0;
  for (const graph of field.graphs) {
    const whole = rememberLimits(graph, graph.forgotten, most);
    arcs += whole?.arcs ?? 0;
    if (whole === null || arcs > most) return false;
    wiser.push(whole);
  }
  field.graphs = wiser;
  return true;
}
