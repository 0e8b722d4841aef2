import type { Executor } from '../../solver/pool/executor.ts';
import type { RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { type ConflictProof } from '../explain/confirm-conflict.ts';
import { type Repairs } from '../explain/repair.ts';
import type { Formulation } from '../formulate/formulate.ts';
/** Rule instances that prove together that there is no allocation. */
export interface Conflict {
    /**
     * `no-pathway`: one rotator's own rules clash, however empty the slots are. `short-supply`: a pillar is owed more
     * credit than all slots can give. `slots`: these slots cannot serve all who need them.
     */
    readonly kind: 'no-pathway' | 'short-supply' | 'slots';
    readonly rotator: RotatorId | null;
    readonly instances: readonly RuleInstance[];
    /** Leaving out any one of the rules makes the rest possible; false when a limit left that open. */
    readonly minimal: boolean;
    /** How it was proved again, apart from the search that found it. */
    readonly proofs: readonly ConflictProof[];
}
/** Why there is no allocation, and what would make one possible. */
export interface Diagnosis {
    readonly conflicts: readonly Conflict[];
    readonly repairs: Repairs;
}
/** The proofs that need no solve; empty when there are none, which says nothing yet. */
export declare function findEvidentConflicts({ obstacles }: Formulation): readonly Conflict[];
/**
 * Seconds for a diagnosis: what the solve has left of the run's limit; where that is little, half of the limit all the same, since a "no"
 * without its reason is of no use.
 */
export declare function secondsToDiagnose(timeLimit: number, spent: number): number;
/**
 * Diagnoses a programme that is known to have no allocation: an irreducible set of people's rules, slots, decisions and
 * eligibility rules that cannot hold together, proved again by a second route before it is told, and the cheapest
 * repairs. `among`: rotators known to be stuck together, where nothing is evident. A limit leaves more than needed, never less.
 */
export declare function diagnose(programme: Programme, known: {
    readonly evident: readonly Conflict[];
    readonly among: readonly RotatorId[] | null;
}, limits: {
    readonly executor: Executor;
    readonly timeLimit: number;
    readonly interrupted: () => boolean;
}): Promise<Diagnosis>;
