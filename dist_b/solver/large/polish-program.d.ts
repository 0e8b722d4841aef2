import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import type { NearPath } from './walk-chart.ts';
/** The relaxation over the pathways near the optimal face, its prices kept within a box. */
export interface PolishProgram {
    readonly program: Program;
    /** Row of the first side; one row a side, in order. */
    readonly firstSide: number;
}
/**
 * The linear program over near pathways of a board that holds nothing, in which every side may be overrun or left short at a price that is `radius`
 * away from the present one (du Merle, Villeneuve, Desrosiers & Hansen, *Discrete Mathematics* 194, 1999): its duals
 * are the best prices within that box, so that pathways that are not listed cannot become cheap.
 */
export declare function buildPolish(board: Board, pathsOf: (agent: number) => readonly NearPath[], { prices, radius }: {
    readonly prices: Float64Array;
    readonly radius: number;
}): PolishProgram;
