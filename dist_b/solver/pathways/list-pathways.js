import { toColumn } from './field.js';
import { nearestPaths } from './pathway-search.js';
import { evaluatePrices, pricePathways } from './slot-prices.js';
/**
 * Every pathway that an allocation in which the aim comes to at most `limit` may use, as the prices prove; `null` when
 * they are more than `longest`.
 */
export function listPathways(field, aim, prices, { limit, longest }) {
    const { cheapest, scaledBound } = evaluatePrices(field, aim, prices, Infinity);
    const pricing = pricePathways(field, aim, prices);
    const allowance = limit * prices.scale - scaledBound;
    const columns = [];
    for (const [agent, graph] of field.graphs.entries()) {
        const { paths, complete } = nearestPaths(graph, pricing.arcPrices(agent), pricing.terms(agent), {
            ceiling: cheapest[agent] + allowance,
            most: longest - columns.length,
        });
        if (!complete)
            return null;
        for (const { arcs, load } of paths)
            if (load >= field.agentFloors[agent])
                columns.push(toColumn(field, agent, arcs));
    }
    return columns;
}
