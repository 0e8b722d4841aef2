import { ownRows } from '../../solver/model-rows.js';
import { buildPathwayGraph } from '../../solver/pathways/pathway-graph.js';
import { splitOwnGuarantees } from '../formulate/own-pathway.js';
import { keepGuarantees } from './inquiry.js';
/** Arcs of all agents together beyond which a dozen rounds of prices take longer than asking a solver. */
const MOST_ARCS = 400_000;
/** Prepares the graphs of a model. Each agent's is built once for each set of its own guarantees that is asked for. */
export function keptGraphs(model, mostArcs = MOST_ARCS) {
    const split = splitOwnGuarantees(model);
    const own = Array.from({ length: model.agents }, (_, agent) => split(agent));
    const tags = own.map((rules) => ownRows(rules).map(({ tag }) => tag));
    const known = new Map();
    return (kept) => {
        const graphs = [];
        let room = mostArcs;
        for (let agent = 0; agent < model.agents; agent += 1) {
            const key = `${agent}:${tags[agent].filter(kept).join()}`;
            let graph = known.get(key);
            if (graph === undefined) {
                graph = buildPathwayGraph(keepGuarantees(own[agent], kept), agent, undefined, mostArcs);
                known.set(key, graph);
            }
            if (graph === null || graph.arcs > room)
                return null;
            room -= graph.arcs;
            graphs.push(graph);
        }
        return graphs;
    };
}
