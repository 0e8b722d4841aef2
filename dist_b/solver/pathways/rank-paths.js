import { toColumn } from './field.js';
import { nearestPaths } from './pathway-search.js';
import { evaluatePrices, pricePathways } from './slot-prices.js';
/** Each agent's cheapest pathways, up to `most` of them; all agents together, nearest to their cheapest first. */
export function rankPaths(field, aim, prices, most) {
    const pricing = pricePathways(field, aim, prices);
    let missing = Infinity;
    const ranked = field.graphs.flatMap((graph, agent) => {
        const bounds = { ceiling: Infinity, most };
        const { paths, complete } = nearestPaths(graph, pricing.arcPrices(agent), pricing.terms(agent), bounds);
        const least = paths[0]?.price ?? 0;
        if (!complete)
            missing = Math.min(missing, (paths.at(-1)?.price ?? least) - least);
        return paths.map(({ arcs, price }, rank) => ({ agent, arcs, rank, dearer: price - least }));
    });
    return { ranked: ranked.sort((a, b) => a.dearer - b.dearer || a.agent - b.agent), missing };
}
/** The pathways that are cheapest at the prices of an aim, up to `most` of them. */
export function listNearest(field, aim, prices, most) {
    const { scaledBound } = evaluatePrices(field, aim, prices, Infinity);
    const { ranked, missing } = rankPaths(field, aim, prices, Math.ceil((MOST_OF_ONE * most) / field.graphs.length));
    const beyond = Math.min(missing, ranked[most]?.dearer ?? Infinity);
    const near = ranked.filter(({ dearer }) => dearer < beyond);
    return {
        columns: near.map(({ agent, arcs }) => toColumn(field, agent, arcs)),
        limit: beyond === Infinity ? Infinity : Math.ceil((scaledBound + beyond) / prices.scale) - 1,
    };
}
/** How many times the average number of pathways one agent may have in a list. */
const MOST_OF_ONE = 8;
