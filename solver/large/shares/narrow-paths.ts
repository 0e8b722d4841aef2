import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { Board } from '../board/board.ts';
import { listPaths } from '../board/list-paths.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import { polishPrices } from './polish-prices.ts';

/**
 * The atlas of what an allocation may take whose total is at most `most` (see `listPaths`), and the prices that prove the most in it. What
 * is written down for the first time is listed twice: with the others gone, better prices leave fewer.
 */
export async function narrowPaths(
  board: Board,
  known: ProvedPrices,
  means: {
    readonly most: number;
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
  },
): Promise<{ readonly atlas: Atlas; readonly proved: ProvedPrices }> {
  const atlas = listPaths(board, known, means.most);
  if (atlas.listed === null || board.atlas.listed !== null) return { atlas, proved: known };
  const inner = new Board(atlas, board.rates);
  const proved = await polishPrices(inner, known, { ...means, hurry: means.stop });
  return { atlas: proved.exact > known.exact ? listPaths(inner, proved, means.most) : atlas, proved };
}
