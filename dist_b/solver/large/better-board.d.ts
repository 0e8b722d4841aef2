import { type Where } from '../engine.ts';
import type { Board } from './board.ts';
import { type Ladder } from './ladder.ts';
import type { LargeEngine } from './large-engine.ts';
import type { ProvedPrices } from './prove-bound.ts';
/** Up to so many agents, two expeditions and one linear program over all of them are worth their time. */
export declare const MOST_WHOLE = 1500;
/** Parts of the time left that an attempt at a proof may take: before larger neighbourhoods are tried, and at the end (0: none is made). */
export interface ProofShares {
    readonly quick: number;
    readonly last: number;
}
/** Where nothing waits for the time. */
export declare const WHOLE_SHARES: ProofShares;
/** Where other tiers wait for it. */
export declare const SPARED_SHARES: ProofShares;
/** What a search came to: an allocation (of all agents, or nearly), and what is proved of its total, among the pathways of its atlas. */
export interface SearchedTotal {
    readonly board: Board;
    readonly proved: ProvedPrices;
    readonly bound: number;
}
/**
 * Betters a board and what is proved of it: pathways for those who have none, neighbourhoods, and a proof as soon as it
 * promises to be one.
 */
export declare function betterBoard(engine: LargeEngine, board: Board, proved: ProvedPrices, means: {
    /** The tier that the total is told as. */
    readonly where: Where;
    /** Seconds that are left for it. */
    readonly left: () => number;
    readonly ladder: Ladder;
    /** How much dearer than the cheapest ones pathways are looked at for a proof, one after the other; none: no proof is tried. */
    readonly reaches: readonly number[];
    /** Ends where somebody is still without a pathway after the first neighbourhoods. */
    readonly isTrial: boolean;
    readonly proofShares: ProofShares;
}): Promise<SearchedTotal>;
/** Is a proof worth an attempt before neighbourhoods are? */
export declare function promisesProof({ total, atlas }: Board, bound: number): boolean;
