import type { Executor } from '../../../solver/pool/executor.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { Programme } from '../../domain/programme.ts';
import { type Verdict } from '../../verify/verify.ts';
import type { KeptInputs } from '../kept-inputs.ts';
import type { OpenedRun } from '../open-run.ts';
/** An allocation under audit, and what the checks may use. */
export interface AuditGround {
    readonly programme: Programme;
    readonly allocation: Allocation;
    readonly verdict: Verdict;
    readonly executor: Executor;
    /** Draws samples and shuffles. */
    readonly seed: string;
    /** Seconds left for the whole audit. */
    readonly remaining: () => number;
    readonly interrupted: () => boolean;
}
/** The same with the run it was published in. */
export interface AuditCase extends AuditGround {
    readonly run: OpenedRun;
    readonly inputs: KeptInputs;
}
/** A programme solved to proof in the course of an audit, told by the verifier. */
export interface ProvedSolution {
    readonly allocation: Allocation;
    readonly verdict: Verdict;
}
/** Solves a variant of the programme; `null` when that was not proved in the time left. */
export declare function solveVariant({ executor, remaining, interrupted }: Pick<AuditGround, 'executor' | 'remaining' | 'interrupted'>, programme: Programme): Promise<ProvedSolution | null>;
/** The tier values of a verdict that must not depend on who is called what: all but the draw's. */
export declare function fairValues({ tiers, }: Verdict): readonly {
    readonly name: string;
    readonly values: readonly number[];
}[];
/** What is different, tier by tier, in words; empty when both are worth the same. */
export declare function compareFairValues(found: Verdict, expected: Verdict): readonly string[];
/** The programme without the aims that only draw lots, where those play no part. */
export declare function withoutLottery(programme: Programme): Programme;
