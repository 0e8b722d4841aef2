import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import type { PathsWithin } from './remember-paths.ts';
export interface DiveMeans {
    readonly pathsWithin: PathsWithin;
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly solve: (program: Program, start: Float64Array | null) => Promise<Outcome>;
    readonly stop: () => boolean;
}
/**
 * Gives pathways to agents who have none: the relaxation of what is left, again and again; whoever it gives a whole
 * pathway takes it, and so do those with the greatest shares; the last few by an integer program. Some may stay out.
 */
export declare function dive(board: Board, agents: readonly number[], means: DiveMeans): Promise<void>;
