import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import { type ProvedPrices } from './prove-bound.ts';
/**
 * The best prices there are for a board on which everybody has a pathway, of the sides and of the holds: the duals of the
 * relaxation over all pathways that are written down. `null` where they are not, are too many, or the program had no end.
 */
export declare function relaxListed(board: Board, relax: (program: Program) => Promise<Outcome>): Promise<ProvedPrices | null>;
