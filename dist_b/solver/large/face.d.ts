import type { Board } from './board.ts';
import type { NearPaths } from './near-paths.ts';
import type { Reach } from './remember-paths.ts';
/** Pathways that agents may take, side by side in flat arrays. */
export interface Face {
    /** Ascending. */
    readonly agents: readonly number[];
    /** Columns of the k-th agent: first[k] … first[k + 1] − 1. */
    readonly first: Int32Array;
    /** What the choices and misses of each column cost. */
    readonly own: Float64Array;
    /** Column j takes choice[firstChoice[j]] … */
    readonly firstChoice: Int32Array;
    readonly choice: Int32Array;
    /** … and counts with `weight[e]` in `side[e]` (holds, in their own measure, come after the sides), e = firstEntry[j] … firstEntry[j + 1] − 1. */
    readonly firstEntry: Int32Array;
    readonly side: Int32Array;
    readonly weight: Float64Array;
}
/** A face, and what share of it was taken. */
export interface SharedFace {
    readonly face: Face;
    readonly shares: Float64Array;
}
/**
 * Lists what each agent may take beside everybody on the board: what it has a share of in the former face, and what is near
 * its cheapest pathway. Shares are carried over; they need not add up to one. Unless it is to be `fresh`, what was listed
 * before stays, and only agents who are left with little of it get more.
 */
export declare function listFace(board: Board, near: NearPaths, agents: readonly number[], means: {
    readonly reach: Reach;
    readonly former: SharedFace;
    readonly fresh: boolean;
}): SharedFace;
/** The choices of a column. */
export declare function choicesOf({ firstChoice, choice }: Face, column: number): Int32Array;
