import { relativeGap } from '../engine.js';
import { buildBlock } from './block-program.js';
import { roomLeft } from './hold.js';
import { growNeighbourhood, SeedDraw } from './neighbourhood.js';
/** How near the cheapest one the pathways of a neighbourhood must be; the nearer the total to the bound, the nearer. */
const MARGINS = [2, 4, 8, 15, 30];
/** Pathways of a neighbourhood, together: the more agents, the fewer for each; within these limits. */
const PATHS = 2400;
const MOST_EACH = 40;
const LEAST_EACH = 4;
/** Part of all that is lost against the prices: a neighbourhood that comes so near its own bound, for its size, is not solved any further. */
const TRIFLE = 0.1;
/** All that is lost against the prices is shared by many: a pathway dearer than this part of it is not to be expected. */
const PART = 0.5;
/** Around somebody without a pathway. */
const WIDE = { margin: 250, most: 80 };
const WIDE_SIZE = 110;
/** Around somebody whose pathway is so much dearer than its cheapest one. */
const DEAR = 40;
const FAR = { margin: 120, most: 50 };
const FAR_SIZE = 80;
/** Neighbourhoods solved side by side; fixed, so that the number of threads changes no result. */
const AT_ONCE = 3;
/** Where there are so many times a neighbourhood's agents, one follows the other; else all wait for the last: they would never mix. */
const ROOMY = 4;
/**
 * Large neighbourhood search (Shaw 1998) where complementary slackness is violated most: agents who lose against
 * the prices, with those who have what they would like, choose again among the pathways near the optimal face, exactly. What is
 * found is taken over in the order of the launches, whichever came home first.
 */
export async function searchNeighbourhoods(board, options) {
    const seeds = new SeedDraw(board, options.regrets, options.random);
    const isRoomy = board.atlas.agents >= ROOMY * options.size;
    const flights = [];
    let idle = 0;
    for (;;) {
        if (isRoomy || flights.length === 0) {
            while (flights.length < AT_ONCE && idle < options.patience && !options.stop()) {
                const flight = launch(board, seeds, flights, options);
                if (flight === null)
                    break;
                flights.push(flight);
            }
        }
        const flight = flights.shift();
        if (flight === undefined)
            return;
        const outcome = await flight.outcome;
        const isPoint = outcome.kind === 'optimal' || outcome.kind === 'incumbent';
        idle += 1;
        if (!isPoint || !adoptPoint(board, flight, outcome.point))
            continue;
        idle = 0;
        options.onGain(board.total);
    }
}
/** A neighbourhood that has no agent, and claims no side, of those in the air; `null` when all agents are. */
function launch(board, seeds, flights, options) {
    const busy = new Set(flights.flatMap(({ agents }) => agents));
    const blocks = flights.map(({ block }) => block);
    const claimed = new Set(blocks.flatMap((block) => block.claimed));
    const isBusy = (agent) => busy.has(agent);
    const seed = seeds.draw(isBusy);
    if (seed === null)
        return null;
    const { reach, size } = reachOf(board, seed, options);
    const pathsOf = options.pathsWithin(reach);
    const agents = growNeighbourhood(board, seed, { size, pathsOf, isBusy, random: options.random });
    // What is left of the holds goes to one of them.
    const hasRoom = !flights.some((other) => other.hasRoom);
    const room = hasRoom ? roomLeft(board) : undefined;
    const block = buildBlock(board, agents, pathsOf, room, {
        isClaimed: (side) => claimed.has(side),
        heldOf: (side) => blocks.reduce((sum, { held }) => sum + (held.get(side) ?? 0), 0),
    });
    const lost = block.start === null ? 0 : (relativeGap(board.total, options.exact) ?? 0);
    return { agents, block, hasRoom, outcome: options.solve(block.program, block.start, TRIFLE * lost) };
}
function reachOf(board, seed, { size, exact, regrets }) {
    if (!board.isPlaced(seed))
        return { reach: WIDE, size: WIDE_SIZE };
    if (regrets.of(seed) >= DEAR * board.unit)
        return { reach: FAR, size: Math.max(FAR_SIZE, size) };
    const lost = (PART * (board.total - exact)) / board.unit;
    const margin = MARGINS.find((one) => one >= lost) ?? MARGINS.at(-1);
    const most = Math.min(MOST_EACH, Math.max(LEAST_EACH, Math.ceil(PATHS / size)));
    return { reach: { margin, most }, size };
}
/** Takes a point over if it is better as things stand now; else everything stays. */
export function adoptPoint(board, { agents, block }, point) {
    const before = { total: board.total, outside: countOutside(board, agents) };
    const kept = agents.filter((agent) => board.isPlaced(agent));
    const former = kept.map((agent) => ({ agent, path: board.pathOf(agent), own: board.ownCost(agent) }));
    const clear = () => {
        for (const agent of agents)
            if (board.isPlaced(agent))
                board.remove(agent);
    };
    clear();
    for (const [column, { agent, choices, own }] of block.columns.entries())
        if (point[column] === 1)
            board.place(agent, choices, own);
    const outside = countOutside(board, agents);
    const gained = outside < before.outside || (outside === before.outside && board.total < before.total - 0.5);
    if (gained)
        return true;
    clear();
    for (const { agent, path, own } of former)
        board.place(agent, path, own);
    return false;
}
function countOutside(board, agents) {
    return agents.reduce((count, agent) => count + (board.isPlaced(agent) ? 0 : 1), 0);
}
