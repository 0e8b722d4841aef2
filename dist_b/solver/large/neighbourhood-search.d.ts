import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { BlockProgram } from './block-program.ts';
import type { Board } from './board.ts';
import type { Regrets } from './regrets.ts';
import type { PathsWithin } from './remember-paths.ts';
export interface NeighbourhoodOptions {
    /** Agents of a neighbourhood. */
    readonly size: number;
    /** Neighbourhoods without gain after which it ends. */
    readonly patience: number;
    readonly pathsWithin: PathsWithin;
    /** What the prices prove of the board's total. */
    readonly exact: number;
    readonly regrets: Regrets;
    /** 0 … 1, a pseudo-random sequence. */
    readonly random: () => number;
    /** Solves a small program within a relative gap; an outcome without a point loses its neighbourhood and nothing else. */
    readonly solve: (program: Program, start: Float64Array | null, gap: number) => Promise<Outcome>;
    readonly stop: () => boolean;
    readonly onGain: (total: number) => void;
}
interface Trial {
    readonly agents: readonly number[];
    readonly block: BlockProgram;
}
/**
 * Large neighbourhood search (Shaw 1998) where complementary slackness is violated most: agents who lose against
 * the prices, with those who have what they would like, choose again among the pathways near the optimal face, exactly. What is
 * found is taken over in the order of the launches, whichever came home first.
 */
export declare function searchNeighbourhoods(board: Board, options: NeighbourhoodOptions): Promise<void>;
/** Takes a point over if it is better as things stand now; else everything stays. */
export declare function adoptPoint(board: Board, { agents, block }: Trial, point: Float64Array): boolean;
export {};
