import { pricesToSink } from './arc-prices.js';
/** Prices of a unit of load that are tried: each says more than the one before. */
const MOST_TRIED = 8;
/**
 * What it costs at least to go on from a node with a load, where the load has a limit: a unit of load is given the price that
 * says most of whole paths (Handler & Zang, "A dual algorithm for the constrained shortest path problem", *Networks* 10, 1980).
 * `tail`: the cheapest continuations from each node. `null` where the limit is in nobody's way, or no path keeps it.
 */
export function weighLoads(graph, prices, { loads, offset, limit }, tail) {
    if (limit === Infinity)
        return null;
    const room = limit - offset;
    let heavy = follow(graph, prices, loads, { weighed: prices, tail });
    if (heavy.load <= room)
        return null;
    let light = follow(graph, prices, loads, { weighed: loads, tail: lightestToSink(graph, loads) });
    if (light.load > room)
        return null;
    let best = { price: 0, tail: heavy.tail };
    for (let tried = 0; tried < MOST_TRIED; tried += 1) {
        const price = Math.floor((light.price - heavy.price) / (heavy.load - light.load));
        if (price <= best.price)
            break;
        const path = cheapestBy(graph, prices, loads, price);
        best = { price, tail: path.tail };
        if (path.load > room)
            heavy = path;
        else
            light = path;
    }
    if (best.price === 0)
        return null;
    return { ahead: (node, load) => best.tail[node] - best.price * (limit - load), within: light.price };
}
function cheapestBy(graph, prices, loads, unit) {
    const weighed = prices.map((price, a) => price + unit * loads[a]);
    return follow(graph, prices, loads, { weighed, tail: pricesToSink(graph, weighed) });
}
const known = new WeakMap();
/** The least load from each node on. Loads belong to one graph, and stay the same whatever its arcs are priced at. */
export function lightestToSink(graph, loads) {
    const built = known.get(loads);
    if (built !== undefined)
        return built;
    const lightest = pricesToSink(graph, loads);
    known.set(loads, lightest);
    return lightest;
}
/** The path that `weighed` makes cheapest: what it costs and carries. */
function follow(graph, prices, loads, { weighed, tail }) {
    let price = 0;
    let load = 0;
    for (let node = 0; node !== graph.nodes - 1;) {
        let taken = graph.firstArc[node];
        for (let a = taken; a < graph.firstArc[node + 1]; a += 1)
            if (weighed[a] + tail[graph.arcTo[a]] < weighed[taken] + tail[graph.arcTo[taken]])
                taken = a;
        price += prices[taken];
        load += loads[taken];
        node = graph.arcTo[taken];
    }
    return { price, load, tail };
}
