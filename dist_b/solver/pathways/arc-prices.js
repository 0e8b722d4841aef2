/** Cheapest continuation from each node to the sink. Length nodes; Infinity where there is none. */
export function pricesToSink(graph, prices) {
    const best = new Float64Array(graph.nodes).fill(Infinity);
    if (graph.nodes > 0)
        best[graph.nodes - 1] = 0;
    for (let a = graph.arcs - 1; a >= 0; a -= 1) {
        const price = prices[a] + best[graph.arcTo[a]];
        const from = graph.arcFrom[a];
        if (price < best[from])
            best[from] = price;
    }
    return best;
}
/** Cheapest way from the source to each node. */
export function pricesFromSource(graph, prices) {
    const best = new Float64Array(graph.nodes).fill(Infinity);
    if (graph.nodes > 0)
        best[0] = 0;
    for (let a = 0; a < graph.arcs; a += 1) {
        const price = best[graph.arcFrom[a]] + prices[a];
        const to = graph.arcTo[a];
        if (price < best[to])
            best[to] = price;
    }
    return best;
}
/** Price of the cheapest path through each arc. */
export function pricesThrough(graph, prices) {
    const head = pricesFromSource(graph, prices);
    const tail = pricesToSink(graph, prices);
    return prices.map((price, a) => head[graph.arcFrom[a]] + price + tail[graph.arcTo[a]]);
}
export function stepPrice(terms, load) {
    let price = terms.toll?.(load) ?? 0;
    for (const step of terms.steps)
        if (load > step.above)
            price += step.price;
    return price;
}
