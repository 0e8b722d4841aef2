import type { Board } from './board.ts';
import type { Regrets } from './regrets.ts';
import type { NearPath } from './walk-chart.ts';
/** Grows a set of agents who compete for the same places: what one would like, another has. */
export declare function growNeighbourhood(board: Board, seed: number, around: {
    readonly size: number;
    readonly pathsOf: (agent: number) => readonly NearPath[];
    /** Agents that may not take part. */
    readonly isBusy: (agent: number) => boolean;
    readonly random: () => number;
}): readonly number[];
/** Draws agents in proportion to what they lose against the prices; those without a pathway come first. */
export declare class SeedDraw {
    #private;
    constructor(board: Board, regrets: Regrets, random: () => number);
    /** Somebody who is not busy; `null` when all are. */
    draw(isBusy: (agent: number) => boolean): number | null;
}
