import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Atlas } from './atlas.ts';
import { Board } from './board.ts';
import type { ProvedPrices } from './dual-ascent.ts';
import { listPaths } from './list-paths.ts';
import { polishPrices } from './polish-prices.ts';

/**
 * The atlas of what an allocation may take whose total is at most `most` (see `listPaths`), listed twice where nothing is held:
 * with the others gone, prices prove more than they do against all pathways, and leave fewer.
 */
export async function narrowPaths(
  board: Board,
  known: ProvedPrices,
  means: {
    readonly most: number;
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
  },
): Promise<Atlas> {
  const atlas = listPaths(board, known, means.most);
  if (atlas.listed === null || board.holds.length > 0) return atlas;
  const inner = new Board(atlas, board.rates);
  const sharp = await polishPrices(inner, known, means);
  return sharp.exact > known.exact ? listPaths(inner, sharp, means.most) : atlas;
}
