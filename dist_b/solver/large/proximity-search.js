import { buildBlock } from './block-program.js';
import { roomLeft } from './hold.js';
import { adoptPoint } from './neighbourhood-search.js';
import { PullBracket } from './pull-bracket.js';
/** How near the cheapest one a pathway must be: the first that is more than a part of all that is lost. */
const MARGINS = [2, 4, 8, 15, 30];
const PART = 1 / 16;
const MOST_EACH = 40;
/** More agents at once are hardly solved in time. */
const MOST_MOVED = 400;
/** Pulls differ from agent to agent by this part: where many allocations are equally good, another draw finds others. */
const UNEVEN = 0.7;
/** Steps in which a pull is counted, for each unit of the first total; programs hold integers. */
const STEPS = 1000;
/** A share nearer to one than this is a whole pathway. */
const WHOLE = 0.999;
/**
 * Proximity search (Fischetti & Monaci 2014) along the relaxation: staying costs less by a pull, and whoever the relaxation
 * of the whole moves all the same chooses again, all of them at once and exactly. Where very many allocations are nearly as
 * good, it finds the long exchanges that no neighbourhood grown around somebody holds. Everybody must have a pathway.
 */
export async function searchProximity(board, options) {
    const bracket = new PullBracket();
    while (!options.stop()) {
        const pulls = bracket.next();
        if (pulls === null)
            return;
        const draw = drawWhole(board, options);
        const trials = await Promise.all(pulls.map((pull) => tryPull(board, draw, pull, options)));
        // Both start from the same board: only one of them can be taken over.
        const [best] = trials.toSorted((a, b) => (b.found?.gain ?? 0) - (a.found?.gain ?? 0));
        if (best?.found && adoptPoint(board, best.found, best.found.point)) {
            bracket.gained(best.pull);
            options.onGain();
        }
        else {
            for (const { pull, fate } of trials)
                bracket.learn(pull, fate);
        }
    }
}
function drawWhole(board, { pathsWithin, exact, random }) {
    const lost = (PART * (board.total - exact)) / board.unit;
    const reach = {
        margin: MARGINS.find((one) => one >= lost) ?? MARGINS.at(-1),
        most: MOST_EACH,
    };
    const pathsOf = pathsWithin(reach);
    const everybody = Array.from({ length: board.atlas.agents }, (_, agent) => agent);
    const whole = buildBlock(board, everybody, pathsOf, roomLeft(board));
    return { pathsOf, whole, evenness: everybody.map(() => 1 + UNEVEN * (2 * random() - 1)) };
}
async function tryPull(board, draw, pull, { relax, solve }) {
    const outcome = await relax(pullProgram(board, draw, pull));
    if (outcome.kind !== 'optimal')
        return { pull, fate: 'cut', found: null };
    const agents = listMoved(draw.whole, outcome.point);
    if (agents.length === 0)
        return { pull, fate: 'settled', found: null };
    if (agents.length > MOST_MOVED)
        return { pull, fate: 'cut', found: null };
    const block = buildBlock(board, agents, draw.pathsOf, roomLeft(board));
    const solved = await solve(block.program, block.start);
    if (solved.kind !== 'optimal' && solved.kind !== 'incumbent')
        return { pull, fate: 'cut', found: null };
    const { point } = solved;
    const gain = valueAt(block, block.start) - valueAt(block, point);
    return {
        pull,
        fate: solved.kind === 'optimal' ? 'settled' : 'cut',
        found: { agents, block, point, gain },
    };
}
/** The program of everybody in which every pathway but the present one costs more by the pull. */
function pullProgram(board, { whole, evenness }, pull) {
    const { program, columns, start } = whole;
    const steps = Math.max(1, Math.round(STEPS / board.unit));
    const objective = program.objective.map((cost, column) => {
        const own = columns[column];
        const more = own === undefined || start[column] === 1 ? 0 : pull * board.unit * evenness[own.agent];
        return Math.round(steps * (cost + more));
    });
    return { ...program, objective };
}
/** Agents whose present pathway is not left to them as a whole. */
function listMoved({ columns, start }, point) {
    const moved = [];
    for (const [column, { agent }] of columns.entries())
        if (start[column] === 1 && point[column] < WHOLE)
            moved.push(agent);
    return moved;
}
function valueAt({ program }, point) {
    return point.reduce((sum, value, column) => sum + value * program.objective[column], 0);
}
