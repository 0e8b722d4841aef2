import { keepArcs } from '../pathways/pathway-graph.js';
/** The last rung up to `most` in which the wish is open; 0 when there is none. */
export function lastOpen(rungs, question, most) {
    let at = most;
    while (at > 0 && !isOpen(rungs[at].field, question))
        at -= 1;
    return at;
}
/** Whether any pathway through the wish is left. */
export function isOpen(field, { agent, choices }) {
    const wished = new Set(choices);
    return field.graphs[agent].arcChoice.some((choice) => wished.has(choice));
}
/** A copy of the field in which the agent can only take one of the wished choices in that period. */
export function forceWish(field, { agent, period, choices: wished }) {
    const { start, length } = field.model.choices;
    const granted = new Set(wished);
    const allowed = (choice) => choice < 0 ||
        granted.has(choice) ||
        period < start[choice] ||
        period >= start[choice] + length[choice];
    return {
        ...field,
        graphs: field.graphs.map((graph, other) => other === agent ? keepArcs(graph, (arc) => allowed(graph.arcChoice[arc])) : graph),
        held: [...field.held],
        pool: [...field.pool],
        poolKeys: new Set(field.poolKeys),
        best: null,
    };
}
