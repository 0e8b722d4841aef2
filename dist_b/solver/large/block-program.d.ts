import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import type { NearPath } from './walk-chart.ts';
/** One pathway that an agent of a block may take. */
export interface BlockColumn {
    readonly agent: number;
    readonly choices: Int32Array;
    /** What its choices and misses cost. */
    readonly own: number;
}
/** The exact program of a block of agents while everybody else stays where they are. */
export interface BlockProgram {
    readonly program: Program;
    readonly columns: readonly BlockColumn[];
    /** The point in which the block stays as it is; `null` when somebody in it has no pathway yet. */
    readonly start: Float64Array | null;
    /** The sides it takes something of, in the order of their rows: after those of the agents, before those of the holds. */
    readonly sides: readonly number[];
    /** Sides that the block may take more of, or miss by more. */
    readonly claimed: readonly number[];
    /** What its agents have of each side while they stay as they are. */
    readonly held: ReadonlyMap<number, number>;
}
/** Blocks that are being solved elsewhere. */
export interface InTheAir {
    /** May one of them take more of the side, or miss it? */
    readonly isClaimed: (side: number) => boolean;
    /** What they have of the side, and may all give up. */
    readonly heldOf: (side: number) => number;
}
/** Cost of leaving an agent without a pathway: more than any pathway. */
export declare const LEFT_OUT: number;
/**
 * Chooses one near pathway for each agent of the block, within what the others leave of each side. Of a side that is
 * claimed by a block in the air this one takes no more than it has there already, and gives up no more than may be missing when
 * all of them leave. Of each hold the block may use `room` more than it does.
 */
export declare function buildBlock(board: Board, agents: readonly number[], pathsOf: (agent: number) => readonly NearPath[], room?: Float64Array, air?: InTheAir): BlockProgram;
