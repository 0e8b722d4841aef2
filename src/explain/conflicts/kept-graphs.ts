import { ownRows } from '../../../solver/model/model-rows.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { buildPathwayGraph, type PathwayGraph } from '../../../solver/pathways/graph/pathway-graph.ts';
import { splitOwnGuarantees } from '../../formulate/obstacles/own-pathway.ts';
import { keepGuarantees } from './inquiry.ts';

/** Graphs of all agents' pathways under the guarantees kept, by agent; `null` when they would be too large. */
export type KeptGraphs = (kept: (tag: number) => boolean) => readonly PathwayGraph[] | null;

/** Arcs of all agents together beyond which a dozen rounds of prices take longer than asking a solver. */
const MOST_ARCS = 400_000;

/** Prepares the graphs of a model. Each agent's is built once for each set of its own guarantees that is asked for. */
export function keptGraphs(model: PathwayModel, mostArcs: number = MOST_ARCS): KeptGraphs {
  const split = splitOwnGuarantees(model);
  const own = Array.from({ length: model.agents }, (_, agent) => split(agent));
  const tags = own.map((rules) => ownRows(rules).map(({ tag }) => tag));
  const known = new Map<string, PathwayGraph | null>();
  return (kept) => {
    const graphs: PathwayGraph[] = [];
    let room = mostArcs;
    for (let agent = 0; agent < model.agents; agent += 1) {
      const key = `${agent}:${tags[agent]!.filter(kept).join()}`;
      let graph = known.get(key);
      if (graph === undefined) {
        graph = buildPathwayGraph(keepGuarantees(own[agent]!, kept), agent, undefined, mostArcs);
        known.set(key, graph);
      }
      if (graph === null || graph.arcs > room) return null;
      room -= graph.arcs;
      graphs.push(graph);
    }
    return graphs;
  };
}
