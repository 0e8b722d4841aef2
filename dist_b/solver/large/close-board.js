import { buildBlock } from './block-program.js';
import { roomLeft, tariffUnder } from './hold.js';
import { NearPaths } from './near-paths.js';
import { adoptPoint } from './neighbourhood-search.js';
import { unscale } from './prove-bound.js';
import { tollsUnder } from './tolls.js';
/** A back end's bounds are floating-point numbers. */
const TOLERANCE = 1e-6;
/**
 * Tries to prove the board, or betters it: no better allocation takes a pathway that is dearer, against its agent's
 * cheapest one under the prices, than the gap that is left. The integer program over the others, or over those nearest to their
 * cheapest one, is solved exactly. Returns the bound that is proved then; the former one when the pathways are more than `most`.
 */
export async function closeBoard(board, { proof, exact }, means) {
    const { atlas, total, holds, unit } = board;
    const { bound } = means;
    const sides = unscale(proof);
    const tariff = tariffUnder(atlas, { rates: means.rates, holds }, sides);
    const near = new NearPaths(atlas, tollsUnder(atlas, tariff));
    const margin = Math.min(total - exact, means.reach * unit);
    if (margin === Infinity)
        return bound;
    const lists = [];
    let count = 0;
    for (let agent = 0; agent < atlas.agents; agent += 1) {
        const { paths, complete } = near.list(agent, { margin, most: means.most - count });
        count += paths.length;
        if (!complete || count > means.most)
            return bound;
        lists.push(paths);
    }
    const agents = [...lists.keys()];
    const block = buildBlock(board, agents, (agent) => lists[agent], roomLeft(board));
    const outcome = await means.prove(block.program, block.start);
    if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent')
        return bound;
    adoptPoint(board, { agents, block }, outcome.point);
    const reached = outcome.kind === 'optimal' ? board.total : floorOf(outcome, board.total);
    // Nothing dearer than the margin was looked at: a value beyond it is proved only as far as that.
    return Math.max(bound, Math.min(reached, Math.floor(exact + margin) + 1));
}
/** What a search that was cut short has proved of the total: as much below it as below its own best point. */
function floorOf({ objective, bound }, total) {
    return Math.ceil(total - (objective - bound) - TOLERANCE * Math.max(1, Math.abs(objective)));
}
