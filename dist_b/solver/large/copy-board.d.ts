import type { Board } from './board.ts';
/** Everybody's pathway once more, valued by the other board. */
export declare function copyBoard(from: Board, onto: Board): void;
