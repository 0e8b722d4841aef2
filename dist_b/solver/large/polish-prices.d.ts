import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import { type ProvedPrices } from './prove-bound.ts';
/**
 * Better prices for a board that holds nothing, by linear programs over the pathways near the optimal face: what steps
 * leave between their bound and the relaxation's value is closed by a few of them. The bound never becomes worse.
 */
export declare function polishPrices(board: Board, known: ProvedPrices, means: {
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
    /** True: time is too short for more than one. */
    readonly hurry: () => boolean;
}): Promise<ProvedPrices>;
