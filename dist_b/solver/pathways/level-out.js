import { adoptBest } from './best-allocation.js';
import { keyOf, poolColumn, toColumn } from './field.js';
import { decideByList } from './list-search.js';
import { compareLoads } from './load-vector.js';
import { rankPaths } from './rank-paths.js';
/** Pathways that are tried together: so many of each agent, and the nearest of all, so many an agent on average. */
const NEAR_EACH = 8;
const NEAR_ON_AVERAGE = 8;
/** … of all, where the search is to be thorough, and of one agent at most. */
const NEAR_THOROUGH = 6000;
const MOST_OF_ONE = 1000;
/** Relative gap at which the total of tolls is good enough. */
const ENOUGH = 0.01;
/**
 * Looks for an allocation whose loads, worst first, are smaller than those of the best one (any, if there is none), by a
 * toll that rises steeply with the load: the relaxation over the pathways, then the integers over those nearest to it,
 * more of them where it is to be `thorough`. True when there was one, which is the best from then on; false proves nothing.
 */
export async function levelOut(engine, field, toll, { thorough, where }) {
    const linear = await engine.linear(field, toll);
    if (linear.kind === 'fault')
        return linear;
    if (linear.kind !== 'linear')
        return false;
    for (const column of linear.fresh)
        poolColumn(field, column);
    const most = thorough ? NEAR_THOROUGH : NEAR_ON_AVERAGE * field.model.agents;
    const columns = gather([
        ...(field.best ?? []),
        ...linear.mix.map(({ column }) => column),
        ...nearColumns(field, toll, linear.prices, most),
    ]);
    const trial = { ...field, best: null };
    const decided = await decideByList(engine, trial, columns, { aim: toll, gap: ENOUGH, where });
    if (typeof decided !== 'string')
        return decided;
    if (trial.best === null || compareLoads(trial.best, field.best) >= 0)
        return false;
    adoptBest(field, trial.best);
    return true;
}
function gather(columns) {
    return [...new Map(columns.map((column) => [keyOf(column), column])).values()];
}
/** The pathways that cost least more than their agent's cheapest: `most`, and some of each agent. */
function nearColumns(field, aim, prices, most) {
    return rankPaths(field, aim, prices, MOST_OF_ONE)
        .ranked.filter(({ rank }, at) => at < most || rank < NEAR_EACH)
        .map(({ agent, arcs }) => toColumn(field, agent, arcs));
}
