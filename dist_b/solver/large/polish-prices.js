import { buildPolish } from './polish-program.js';
import { proveBound } from './prove-bound.js';
import { rememberPaths } from './remember-paths.js';
/** Nearer to the face each time, and more pathways. */
const ROUNDS = [
    { radius: 20, reach: { margin: 30, most: 150 } },
    { radius: 8, reach: { margin: 12, most: 300 } },
    { radius: 6, reach: { margin: 8, most: 500 } },
    { radius: 4, reach: { margin: 6, most: 500 } },
];
/** Where pathways are written down: all of them at once. */
const WHOLE = [{ radius: 40, reach: { margin: Infinity, most: Infinity } }];
/** Less than this between what is proved and what a program came to is not worth another one. */
const LEAST_REST = 0.05;
/**
 * Better prices for a board that holds nothing, by linear programs over the pathways near the optimal face: what steps
 * leave between their bound and the relaxation's value is closed by a few of them. The bound never becomes worse.
 */
export async function polishPrices(board, known, means) {
    const { atlas, rates } = board;
    let best = known;
    const rounds = atlas.listed === null ? ROUNDS : WHOLE;
    for (const [round, { radius, reach }] of rounds.entries()) {
        if (means.stop() || (round > 0 && means.hurry()))
            break;
        const { prices } = best;
        const polish = buildPolish(board, rememberPaths(board, rates, prices)(reach), { prices, radius });
        const outcome = await means.relax(polish.program);
        if (outcome.kind !== 'optimal' || outcome.duals === undefined)
            break;
        const found = proveBound(atlas, rates, outcome.duals.rows.slice(polish.firstSide));
        if (found.exact > best.exact)
            best = found;
        if (outcome.objective - best.exact <= LEAST_REST)
            break;
    }
    return best;
}
