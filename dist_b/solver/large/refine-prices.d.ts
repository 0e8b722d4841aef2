import type { Board } from './board.ts';
import { type SharedFace } from './face.ts';
import { PrimalDual } from './primal-dual.ts';
import { type ProvedPrices } from './prove-bound.ts';
/** The relaxation of a board, listed anew around its own prices. */
export declare class MovingFace {
    #private;
    readonly relaxation: PrimalDual;
    constructor(board: Board, rates: Float64Array, prices: Float64Array);
    /** Lists what the agents may take beside those on the board, and takes steps on it. */
    run(agents: readonly number[], steps: number): SharedFace;
}
/** Better prices from the relaxation over what is near, phase by phase. The bound never becomes worse. */
export declare function refinePrices(board: Board, face: MovingFace, { rates, known, stop, }: {
    readonly rates: Float64Array;
    readonly known: ProvedPrices;
    readonly stop: () => boolean;
}): ProvedPrices;
