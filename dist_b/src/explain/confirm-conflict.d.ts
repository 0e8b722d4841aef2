import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Executor } from '../../solver/pool/executor.ts';
/**
 * One way in which a conflict was proved. `search`: one rotator alone has no pathway. `counting`: every possible
 * pathway of the people concerned takes more of the slots, together, than there is. `solver`: a back end finds
 * its integer program infeasible.
 */
export type ConflictProof = 'search' | 'counting' | 'solver';
/** Rounds of counting that so many arcs allow, at least one. */
export declare function countRounds(arcs: number): number;
/**
 * Proves a conflict again by routes that share nothing: by prices, in integers and without a solver, and by a
 * back end on its program. Two proofs are a confirmation; a missing one says only that none was found in time.
 */
export declare function proveConflict(model: PathwayModel, limits: {
    readonly executor: Executor;
    readonly timeLimit: number;
}): Promise<readonly ConflictProof[]>;
