import { PathValues } from './path-values.js';
/** Everybody's pathway once more, valued by the other board. */
export function copyBoard(from, onto) {
    const values = new PathValues(onto.atlas, onto.rates);
    for (let agent = 0; agent < from.atlas.agents; agent += 1) {
        const path = from.pathOf(agent);
        onto.place(agent, path, values.ofTaken(agent, path));
    }
}
