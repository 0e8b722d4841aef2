import { type Approval } from './approvals.ts';
export type ApproveResult = {
    readonly kind: 'approved';
    readonly approval: Approval;
}
/** The run has no allocation that anybody could approve. */
 | {
    readonly kind: 'refused';
    readonly message: string;
}
/** The run does not stand: what speaks against it. */
 | {
    readonly kind: 'does-not-stand';
    readonly findings: readonly string[];
};
/**
 * Records that a person approves a run, in the run's own folder beside the digests of what was approved. The run is
 * verified first; one that does not stand cannot be approved. Throws `InputPathError` when the folder is no run.
 */
export declare function approveRun(folder: string, decision: Pick<Approval, 'by' | 'note' | 'at'>): Promise<ApproveResult>;
