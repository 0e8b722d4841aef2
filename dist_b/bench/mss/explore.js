import { shuffled } from '../generate/random.js';
import { SCALE } from './pathway-worth.js';
import { chooseAgain, openBoard, settleStudents } from './settle-students.js';
/**
 * Ruin and recreate: a group leaves, chooses again along the prices, and everybody they touch after them. What students choose on the
 * way goes to the pool. Without a solution the pool's best pathways are settled first. Ends at the bound, or when time is up.
 */
export function explore(search, options) {
    const { problems, random } = search;
    const { prices, keeper, bound, pool } = options;
    const free = new Float64Array(prices.length);
    const restore = () => openBoard(search.instance, keeper.solution ?? pool.chooseBest(search.weights, prices));
    let board = restore();
    while (search.more() && (keeper.score ?? -Infinity) < bound) {
        const whole = keeper.solution === null;
        const group = whole ? [] : shuffled(random, problems).slice(0, 4 + random.below(GROUP));
        for (const { student } of group) {
            board.staffing.move(board.paths[student], -1);
            board.paths[student] = [];
        }
        const steep = whole ? STEEP : 1;
        const fines = prices.map((price) => Math.max(SCALE, Math.abs(price)) * (steep + random.below(4)));
        for (const problem of group)
            chooseAgain(search, board, problem, { prices, fines });
        settleStudents(search, board, { prices, fines, rounds: whole ? 60 : 6 });
        const strict = new Float64Array(prices.length).fill(STRICT);
        const touched = whole ? problems : shuffled(random, group);
        if (board.staffing.violated().length === 0)
            for (const problem of touched)
                chooseAgain(search, board, problem, { prices: free, fines: strict });
        pool.addBoard(board.paths);
        const kept = board.staffing.violated().length === 0 && keeper.offer(board.paths.flat());
        if (!kept && keeper.solution !== null)
            board = restore();
    }
}
const GROUP = 12;
/** How much more than its price a place pays that has to be filled, as long as there is no solution. */
const STEEP = 8;
/** More than any pathway is worth: what is whole stays whole. */
const STRICT = 10_000 * SCALE;
