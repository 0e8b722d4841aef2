import { rememberLimits } from './upper-limit.js';
/** Does some graph forget limits? */
export function isLean({ graphs }) {
    return graphs.some(({ forgotten }) => forgotten.length > 0);
}
/** Lets every graph remember all its limits; false, and nothing is changed, when that would take more than `most` arcs together. */
export function rememberEverything(field, most) {
    const wiser = [];
    let arcs = 0;
    for (const graph of field.graphs) {
        const whole = rememberLimits(graph, graph.forgotten, most);
        arcs += whole?.arcs ?? 0;
        if (whole === null || arcs > most)
            return false;
        wiser.push(whole);
    }
    field.graphs = wiser;
    return true;
}
