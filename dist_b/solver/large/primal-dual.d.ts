import type { Board } from './board.ts';
import type { SharedFace } from './face.ts';
/**
 * The linear relaxation over a face by primal-dual hybrid gradient (Chambolle & Pock, *J. Math. Imaging Vis.* 40, 2011)
 * with steps that adapt (Applegate et al., *NeurIPS* 2021): each agent's shares of its pathways are projected onto their
 * simplex, prices follow what the sides lack. A step is one pass over the columns; no factorisation, no
 * memory but the columns themselves, and a face that changes loses nothing of what was reached.
 */
export declare class PrimalDual {
    #private;
    constructor(board: Board, rates: Float64Array, prices: Float64Array);
    /** The mean of the prices since it was asked for last: where the prices circle, it is nearer to what they circle. */
    takeMean(): Float64Array;
    get prices(): Float64Array;
    /** The face that is open, and the shares of its columns. */
    get current(): SharedFace;
    /** Goes on with another face from the shares that come with it. */
    open({ face, shares }: SharedFace): void;
    /** From here on a step moves prices so many times more. */
    emphasise(times: number): void;
    /** Takes steps. */
    run(steps: number): void;
}
