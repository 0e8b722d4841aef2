import { seededRandom } from '../generate/random.js';
import { descendPrices } from './descend-prices.js';
import { deepenIdeals, findIdeals, IDEAL_DEPTHS } from './ideals.js';
import { Keeper } from './keep-best.js';
import { PathwayPool } from './pathway-pool.js';
import { SCALE } from './pathway-worth.js';
import { findFirst, pricePathways } from './price-pathways.js';
import { openBoard, settleStudents } from './settle-students.js';
import { ShareClock } from './share-clock.js';
import { listStudentProblems } from './student-problem.js';
import { takeTurns } from './take-turns.js';
/**
 * First everybody's own optimum: an upper bound, and the answer if ties can be broken so that wards are within their limits.
 * Where they cannot, prices from column generation (`pricePathways`) bound the score while a second thread, if there is one, anneals;
 * then searches take turns (`takeTurns`).
 */
export async function solveInstance(instance, limits) {
    const clock = new ShareClock(limits.now, limits.timeLimit);
    const problems = listStudentProblems(instance);
    const known = { keeper: new Keeper(instance), pool: new PathwayPool(instance, problems) };
    const { keeper, pool } = known;
    const random = seededRandom(limits.seed ?? 'mss');
    const prepare = ({ own, weights }, beam) => {
        const relaxations = own.map(({ relaxation }) => relaxation);
        return { instance, problems, relaxations, weights, beam, random, more: clock.lasting(BREAKING) };
    };
    let ideals = findIdeals(problems);
    const crowded = new Set();
    for (const { beam, share } of IDEAL_DEPTHS) {
        ideals = deepenIdeals(ideals, { beam, more: clock.until(share) });
        for (const cell of settleIdeals(prepare(ideals, Math.min(beam, WIDE)), ideals, known))
            crowded.add(cell);
        if (keeper.score === ideals.bound)
            return conclude(keeper, ideals.bound);
        // Surer optima are of use only where everybody can have one, or even a better pathway than what passed for one.
        if ((keeper.score ?? -Infinity) < ideals.score)
            break;
    }
    const search = prepare(ideals, NARROW);
    const free = new Float64Array(instance.least.length);
    const run = {
        backend: await limits.loadBackend(),
        instance,
        problems,
        pool,
        relaxations: [...search.relaxations],
        cells: Array.from(free.keys()).filter((c) => instance.least[c] > 0 || crowded.has(c)),
        penalty: ideals.own.reduce((most, { result }) => Math.max(most, result.upper), 1),
    };
    const nothing = { cells: free, weights: ideals.weights, bound: ideals.bound };
    findFirst(run, nothing);
    const { paths } = openBoard(instance, keeper.solution ?? pool.chooseBest(ideals.weights, free));
    const startable = problems.every(({ student, internships }) => paths[student].length === internships);
    const job = { instance, start: paths, seed: `${limits.seed ?? 'mss'} beside` };
    const annealer = startable ? limits.startAnnealer?.(job, clock.left(ANNEALING)) : undefined;
    try {
        const start = descendPrices({ ...run, more: clock.until(DESCENDING) }, nothing);
        const more = (near) => clock.until(near === true ? CONVERGING : PRICING)();
        const prices = await pricePathways({ ...run, more }, start);
        const priced = { ...search, relaxations: run.relaxations, weights: prices.weights };
        await takeTurns({ ...run, search: priced, keeper, prices, clock, annealer });
        return conclude(keeper, prices.bound);
    }
    finally {
        await annealer?.close();
    }
}
/** A fine that decides between pathways of equal worth only. */
const TIE = SCALE / 100;
const WIDE = 400;
const NARROW = 12;
/** Shares of the time limit: until when prices are looked for, first and finer ones, until when a second thread anneals, and for breaking ties. */
const DESCENDING = 0.2;
const PRICING = 0.3;
const CONVERGING = 0.6;
const ANNEALING = 0.92;
const BREAKING = 0.05;
function conclude({ solution, score }, bound) {
    return { solution, score, bound };
}
/** Offers everybody's own optimum, ties broken for the wards' sake; the cells that were violated at first. */
function settleIdeals(search, ideals, { keeper, pool }) {
    const board = openBoard(search.instance, ideals.own.flatMap(({ result }) => result.blocks));
    const crowded = board.staffing.violated();
    pool.addBoard(board.paths);
    const free = new Float64Array(search.instance.least.length);
    settleStudents(search, board, { prices: free, fines: free.map(() => TIE), rounds: 12 });
    pool.addBoard(board.paths);
    keeper.offer(board.paths.flat());
    return crowded;
}
