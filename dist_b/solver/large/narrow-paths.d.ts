import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Atlas } from './atlas.ts';
import { Board } from './board.ts';
import type { ProvedPrices } from './prove-bound.ts';
/**
 * The atlas of what an allocation may take whose total is at most `most` (see `listPaths`), and the prices that prove the most in it. What
 * is written down for the first time is listed twice: with the others gone, better prices leave fewer.
 */
export declare function narrowPaths(board: Board, known: ProvedPrices, means: {
    readonly most: number;
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
}): Promise<{
    readonly atlas: Atlas;
    readonly proved: ProvedPrices;
}>;
