import { ownRows } from '../../solver/model-rows.ts';
import type { PathwayModel } from '../../solver/pathway-model.ts';
import { buildPathwayGraph, type PathwayGraph } from '../../solver/pathways/pathway-graph.ts';
import { splitOwnGuarantees } from '../formulate/own-pathway.ts';
import { keepGuarantees } from './inquiry.ts';

/** Graphs of all agents' pathways under the guarantees kept, by agent; `null` when one would be too large. */
export type KeptGraphs = (kept: (tag: number) => boolean) => readonly PathwayGraph[] | null;

/** Prepares the graphs of a model. Each agent's is built once for each set of its own guarantees that is asked for. */
export function keptGraphs(model: PathwayModel): KeptGraphs {
  const split = splitOwnGuarantees(model);
  const own = Array.from({ length: model.agents }, (_, agent) => split(agent));
  const tags = own.map((rules) => ownRows(rules).map(({ tag }) => tag));
  const known = new Map<string, PathwayGraph | null>();
  return (kept) => {
    const graphs: PathwayGraph[] = [];
    for (let agent = 0; agent < model.agents; agent += 1) {
      const key = `${agent}:${tags[agent]!.filter(kept).join()}`;
      let graph = known.get(key);
      if (graph === undefined) {
        graph = buildPathwayGraph(keepGuarantees(own[agent]!, kept), agent);
        known.set(key, graph);
      }
      if (graph === null) return null;
      graphs.push(graph);
    }
    return graphs;
  };
}
