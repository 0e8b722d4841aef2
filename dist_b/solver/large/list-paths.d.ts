import type { Atlas } from './atlas.ts';
import type { Board } from './board.ts';
import { type ProvedPrices } from './prove-bound.ts';
/**
 * The atlas with its pathways written down: all that an allocation may take whose total is at most `most`, as the prices prove
 * (a pathway is out when it alone is dearer, against its agent's cheapest one, than what lies between the bound and `most`).
 * The same atlas where they are too many.
 */
export declare function listPaths(board: Board, { proof, exact }: ProvedPrices, most: number): Atlas;
