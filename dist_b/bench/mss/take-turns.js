import { annealBest } from './anneal-best.js';
import { choosePathways } from './choose-pathways.js';
import { explore } from './explore.js';
import { SCALE } from './pathway-worth.js';
import { openBoard, settleStudents } from './settle-students.js';
/**
 * Three searches in turn until the bound is reached or time is up: groups of students choose again along the prices (`explore`), single
 * internships move (`annealBest`), and HiGHS chooses among all pathways met (`choosePathways`). Prices that have no
 * counterpart yet are of little use: then annealing comes first, and takes nearly all of the time.
 */
export async function takeTurns(turns) {
    const { search, keeper, pool, prices, clock } = turns;
    const guide = { keeper, pool, prices: prices.cells, bound: prices.bound };
    const near = clock.until(READY)();
    for (let turn = near ? 0 : 1; clock.until(1)(); turn += 1) {
        absorb(turns);
        if (keeper.score === prices.bound)
            return;
        const [lost, inTime] = [keeper.solution === null, clock.lasting(EXPLORING)];
        // At first what the prices have brought together is looked at, if there is anything to compare it with.
        if (turn === 0 ? lost : near || turn > 1)
            explore({ ...search, more: () => inTime() && !(lost && keeper.solution !== null) }, guide);
        if (turn > 0) {
            const passed = turn > 1 || near ? clock.passingFor(turn > 1 ? AGAIN : MELTING) : clock.passing(LONG);
            annealBest(search, guide, { passed, first: turn === 1 });
            absorb(turns);
        }
        await choose(turns);
    }
}
/** Takes in what was found beside. */
function absorb({ annealer, pool, keeper }) {
    const paths = annealer?.collect() ?? null;
    if (paths === null)
        return;
    pool.addBoard(paths);
    keeper.offer(paths.flat());
}
/** HiGHS chooses. Of choices that leave something unmet, what is missing is made good one student after the other. */
async function choose(turns) {
    const { instance, search, keeper, pool, prices, clock } = turns;
    const chosen = await choosePathways({ ...turns, more: clock.lasting(CHOOSING) }, prices, keeper.score);
    if (chosen === null || keeper.offer(chosen))
        return;
    const board = openBoard(instance, chosen);
    const fines = prices.cells.map((price) => Math.max(SCALE, Math.abs(price)));
    const options = { prices: prices.cells, fines, rounds: 20 };
    settleStudents({ ...search, more: clock.lasting(SETTLING) }, board, options);
    pool.addBoard(board.paths);
    keeper.offer(board.paths.flat());
}
/** Shares of the time limit: before this prices have come to their end by themselves. */
const READY = 0.3;
/** For one turn of each search, for annealing the first time, and until when where it takes nearly all. */
const SETTLING = 0.15;
const CHOOSING = 0.15;
const EXPLORING = 0.1;
const AGAIN = 0.1;
const MELTING = 0.4;
const LONG = 0.92;
