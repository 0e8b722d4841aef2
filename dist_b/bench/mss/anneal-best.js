import { anneal, measureDemand } from './anneal.js';
import { openBoard } from './settle-students.js';
/**
 * Anneals the best solution, or without one what everybody would take at the prices, and offers what comes of it. The first time long and from
 * great heat; later only warmed. Without a pathway for everybody nothing happens.
 */
export function annealBest(search, known, turn) {
    const { keeper, pool, prices } = known;
    const { paths } = openBoard(search.instance, keeper.solution ?? pool.chooseBest(search.weights, prices));
    if (search.problems.some(({ student, internships }) => paths[student].length < internships))
        return;
    const heat = turn.first || keeper.solution === null ? melt(search.instance) : WARM;
    const report = pool.addBoard.bind(pool);
    const annealed = anneal({ ...search, heat, passed: turn.passed, report }, paths);
    if (annealed === null)
        return;
    pool.addBoard(annealed);
    keeper.offer(annealed.flat());
}
/** Hot enough that the order of the start is forgotten: the more so, the more places have to be filled, for there order is hard to change. */
export function melt(instance) {
    return { hot: 1 + 2 * measureDemand(instance), cold: COLD };
}
/** In units of desire: hardly anything is taken any more that is not better. */
const COLD = 0.2;
const WARM = { hot: 0.6, cold: COLD };
