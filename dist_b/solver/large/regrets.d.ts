import type { Board } from './board.ts';
/** How much dearer agents' pathways are than their cheapest ones under prices. */
export declare class Regrets {
    #private;
    constructor(board: Board, rates: Float64Array, prices: Float64Array);
    /** Of an agent on the board. */
    of(agent: number): number;
}
