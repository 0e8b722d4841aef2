import { Board } from './board.js';
import { listPaths } from './list-paths.js';
import { polishPrices } from './polish-prices.js';
/**
 * The atlas of what an allocation may take whose total is at most `most` (see `listPaths`), and the prices that prove the most in it. What
 * is written down for the first time is listed twice: with the others gone, better prices leave fewer.
 */
export async function narrowPaths(board, known, means) {
    const atlas = listPaths(board, known, means.most);
    if (atlas.listed === null || board.atlas.listed !== null)
        return { atlas, proved: known };
    const inner = new Board(atlas, board.rates);
    const proved = await polishPrices(inner, known, { ...means, hurry: means.stop });
    return { atlas: proved.exact > known.exact ? listPaths(inner, proved, means.most) : atlas, proved };
}
