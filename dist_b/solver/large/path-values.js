import { combineCosts, priceMisses } from './tolls.js';
/** What single pathways come to under rates, own misses included. */
export class PathValues {
    /** Σ rate × cost of each choice. */
    costs;
    /** Of each entry of the miss table. */
    missPrices;
    #atlas;
    constructor(atlas, rates) {
        this.#atlas = atlas;
        this.costs = combineCosts(atlas, rates);
        this.missPrices = priceMisses(atlas, rates);
    }
    of({ choices, misses }) {
        let value = 0;
        for (const choice of choices)
            value += this.costs[choice];
        for (const miss of misses)
            value += this.missPrices[miss];
        return value;
    }
    /** Of a pathway known by its choices alone. */
    ofTaken(agent, choices) {
        const isFree = this.missPrices.length === 1;
        return this.of({ choices, misses: isFree ? [] : traceMisses(this.#atlas, agent, choices) });
    }
}
/** Entries of the miss table along the agent's pathway with these choices. */
function traceMisses(atlas, agent, choices) {
    const { charts, firstBundle, firstChoice, bundled } = atlas;
    const chart = atlas.chartOf[agent];
    const base = firstBundle[agent];
    const holds = (bundle, choice) => {
        const first = firstChoice[base + bundle];
        const end = firstChoice[base + bundle + 1];
        return first === end || (choice !== undefined && bundled.subarray(first, end).includes(choice));
    };
    const misses = [];
    let node = 0;
    let next = 0;
    for (let e = charts.firstEdge[chart]; e < charts.firstEdge[chart + 1]; e += 1) {
        if (charts.from[e] !== node || !holds(charts.bundle[e], choices[next]))
            continue;
        const at = base + charts.bundle[e];
        if (firstChoice[at] !== firstChoice[at + 1])
            next += 1;
        if (charts.miss[e] !== 0)
            misses.push(charts.miss[e]);
        node = charts.to[e];
    }
    return misses;
}
