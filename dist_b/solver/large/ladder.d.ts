/** How neighbourhoods are sought: larger ones when smaller ones gain nothing more. */
export interface Ladder {
    /** Agents of a neighbourhood, one size after the other. */
    readonly sizes: readonly number[];
    /** Neighbourhoods without gain after which nothing more is expected of a size. */
    readonly patience: number;
}
/** For a first total. */
export declare const LADDER: Ladder;
/** What comes before pathways are written down. */
export declare const FIRST_RUNG: Ladder;
/**
 * What is held leaves few pathways, each of which needs another's: many agents at once are soon solved, and gain most. What
 * they have moved, smaller ones may better once more.
 */
export declare const LATER_LADDER: Ladder;
/** The rungs for so many agents: the first that holds all of them is as large as any after it. */
export declare function climbLadder({ sizes, patience }: Ladder, agents: number): readonly {
    readonly size: number;
    readonly patience: number;
}[];
