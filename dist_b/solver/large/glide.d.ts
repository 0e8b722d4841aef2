import type { Board } from './board.ts';
import type { MovingFace } from './refine-prices.ts';
/**
 * Places agents along the shares of the relaxation, some in each round, until nobody else finds room: a
 * dive whose relaxation goes on from where it was instead of being solved again. When time is short, more are placed in a round.
 */
export declare function glide(board: Board, face: MovingFace, means: {
    /** Of those without a whole pathway, at least this part takes in each round the one with the greatest share. */
    readonly part: number;
    /** Milliseconds that are left. */
    readonly left: () => number;
    readonly stop: () => boolean;
}): void;
