import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import type { PathsWithin } from './remember-paths.ts';
export interface ProximityOptions {
    readonly pathsWithin: PathsWithin;
    /** What the prices prove of the board's total. */
    readonly exact: number;
    /** 0 … 1, a pseudo-random sequence. */
    readonly random: () => number;
    readonly relax: (program: Program) => Promise<Outcome>;
    /** Solves a program exactly, as far as time allows. */
    readonly solve: (program: Program, start: Float64Array | null) => Promise<Outcome>;
    readonly stop: () => boolean;
    readonly onGain: () => void;
}
/**
 * Proximity search (Fischetti & Monaci 2014) along the relaxation: staying costs less by a pull, and whoever the relaxation
 * of the whole moves all the same chooses again, all of them at once and exactly. Where very many allocations are nearly as
 * good, it finds the long exchanges that no neighbourhood grown around somebody holds. Everybody must have a pathway.
 */
export declare function searchProximity(board: Board, options: ProximityOptions): Promise<void>;
