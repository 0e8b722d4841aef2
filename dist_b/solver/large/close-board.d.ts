import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import { type ProvedPrices } from './prove-bound.ts';
/**
 * Tries to prove the board, or betters it: no better allocation takes a pathway that is dearer, against its agent's
 * cheapest one under the prices, than the gap that is left. The integer program over the others, or over those nearest to their
 * cheapest one, is solved exactly. Returns the bound that is proved then; the former one when the pathways are more than `most`.
 */
export declare function closeBoard(board: Board, { proof, exact }: ProvedPrices, means: {
    /** What is proved so far. */
    readonly bound: number;
    readonly rates: Float64Array;
    /** How much dearer (in units of the first total) than its agent's cheapest one a pathway may be; Infinity: as the gap is. */
    readonly reach: number;
    readonly most: number;
    readonly prove: (program: Program, start: Float64Array | null) => Promise<Outcome>;
}): Promise<number>;
