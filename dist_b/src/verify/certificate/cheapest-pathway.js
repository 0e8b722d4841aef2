export const NO_TERMS = { offset: 0, limit: Number.POSITIVE_INFINITY, steps: [] };
/** Price of the cheapest pathway; Infinity when there is none. */
export function cheapestPathway(graph, priced, terms) {
    if (graph.nodes === 0)
        return Number.POSITIVE_INFINITY;
    const bounded = terms.limit !== Number.POSITIVE_INFINITY || terms.steps.length > 0;
    return bounded ? cheapestWithin(graph, priced, terms) : cheapestFrom(graph, priced)[graph.nodes - 1];
}
/** The graph without the choices through which every pathway costs more than `ceiling`, loads aside. */
export function keepNear(graph, priced, ceiling) {
    if (graph.nodes === 0)
        return graph;
    const head = cheapestFrom(graph, priced);
    const tail = leastToEnd(graph, priced.prices, priced.missRate);
    const groups = [];
    const numberOf = new Map();
    const edges = graph.edges.flatMap((edge) => {
        const spare = ceiling - head[edge.from] - tail[edge.to] - priced.missRate * edge.misses;
        const kept = graph.groups[edge.group].filter((choice) => priced.prices[choice] <= spare);
        if (kept.length === 0)
            return [];
        const key = kept.join(',');
        const group = numberOf.get(key) ?? groups.push(kept) - 1;
        numberOf.set(key, group);
        return [{ ...edge, group }];
    });
    return { ...graph, groups, edges };
}
/** Cheapest way from the start to each node. */
function cheapestFrom(graph, { prices, missRate }) {
    const least = leastOfGroups(graph, prices);
    const best = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
    best[0] = 0;
    for (const { from, to, group, misses } of graph.edges) {
        const price = best[from] + least[group] + missRate * misses;
        if (price < best[to])
            best[to] = price;
    }
    return best;
}
/** Least sum from each node to the end. */
function leastToEnd(graph, values, missRate) {
    const least = leastOfGroups(graph, values);
    const best = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
    best[graph.nodes - 1] = 0;
    for (let e = graph.edges.length - 1; e >= 0; e -= 1) {
        const { from, to, group, misses } = graph.edges[e];
        const value = best[to] + least[group] + missRate * misses;
        if (value < best[from])
            best[from] = value;
    }
    return best;
}
function leastOfGroups({ groups }, values) {
    return Float64Array.from(groups, (group) => group.reduce((least, choice) => Math.min(least, values[choice]), Number.POSITIVE_INFINITY));
}
/** Labels that no other beats in both price and load, node by node. */
function cheapestWithin(graph, { prices, loads, missRate }, { offset, limit, steps }) {
    const offers = graph.groups.map((group) => undominated(group.map((choice) => ({ price: prices[choice], load: loads[choice] }))));
    const lightest = leastToEnd(graph, loads, 0);
    const labels = Array.from({ length: graph.nodes }, () => []);
    labels[0].push({ price: 0, load: offset });
    let settled = -1;
    for (const { from, to, group, misses } of graph.edges) {
        if (from !== settled) {
            labels[from] = undominated(labels[from]);
            settled = from;
        }
        for (const label of labels[from]) {
            for (const offer of offers[group]) {
                const load = label.load + offer.load;
                if (load + lightest[to] > limit)
                    continue;
                labels[to].push({ price: label.price + offer.price + missRate * misses, load });
            }
        }
    }
    return labels[graph.nodes - 1].reduce((best, { price, load }) => {
        const extra = steps.reduce((sum, step) => sum + (load > step.above ? step.price : 0), 0);
        return Math.min(best, price + extra);
    }, Number.POSITIVE_INFINITY);
}
function undominated(labels) {
    const sorted = labels
        .filter(({ price }) => price !== Number.POSITIVE_INFINITY)
        .sort((a, b) => a.load - b.load || a.price - b.price);
    const kept = [];
    let least = Number.POSITIVE_INFINITY;
    for (const label of sorted) {
        if (label.price >= least)
            continue;
        least = label.price;
        kept.push(label);
    }
    return kept;
}
