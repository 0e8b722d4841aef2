import { Board } from './board.js';
import { ascendPrices } from './dual-ascent.js';
import { glide } from './glide.js';
import { proveBound } from './prove-bound.js';
import { MovingFace, refinePrices } from './refine-prices.js';
/** Evaluations after which steps on the relaxation gain more than going on. */
const MOST_EVALUATIONS = 300;
/** Prices by ascent, better ones from the relaxation, and an allocation along its shares. */
export function runExpedition(task, context) {
    const { atlas, rates } = task;
    const within = (seconds) => {
        const until = context.now() + 1000 * seconds;
        const left = () => until - context.now();
        return { left, stop: () => context.interrupted() !== null || left() < 0 };
    };
    const prices = task.start ??
        ascendPrices(atlas, {
            rates,
            start: null,
            ceiling: null,
            evaluations: MOST_EVALUATIONS,
            stop: within(task.ascentSeconds).stop,
        }).prices;
    const known = proveBound(atlas, rates, prices, task.holds);
    const board = new Board(atlas, rates, task);
    const face = new MovingFace(board, rates, prices);
    const refined = refinePrices(board, face, { rates, known, stop: within(task.refineSeconds).stop });
    const { part } = task;
    if (part !== null)
        glide(board, face, { part, ...within(task.glideSeconds) });
    return { kind: 'returned', ...refined, taken: board.taken, own: ownCosts(board) };
}
/** What each agent's pathway costs it; NaN for those without one. */
function ownCosts(board) {
    const { agents } = board.atlas;
    return Float64Array.from({ length: agents }, (_, agent) => board.isPlaced(agent) ? board.ownCost(agent) : Number.NaN);
}
/** Puts everybody onto a board who has a pathway. */
export function replayBoard(board, { taken, own }) {
    const { agents, periods } = board.atlas;
    for (let agent = 0; agent < agents; agent += 1) {
        if (Number.isNaN(own[agent]))
            continue;
        const path = taken.slice(agent * periods, (agent + 1) * periods).filter((choice) => choice >= 0);
        board.place(agent, path, own[agent]);
    }
    return board;
}
