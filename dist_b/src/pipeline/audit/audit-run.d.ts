import type { RunFacts } from '../../report/run-facts.ts';
import type { AuditFinding } from './finding.ts';
import { type Gaming } from './measure-gaming.ts';
export interface AuditRequest {
    /** Folder of a finished run. */
    readonly run: string;
    /** Seconds for everything. */
    readonly timeLimit: number;
    readonly threads: number;
    /** Draws shuffles and samples; `null` = the run's own. */
    readonly seed: string | null;
    /** Misreports to solve again. */
    readonly samples: number;
    /** Re-runs on shuffled tables, and full slots to be solved again with one more place. */
    readonly shuffles: number;
    readonly slots: number;
}
/** What the audit needs of the process. */
export interface AuditHost {
    elapsedSeconds(): number;
    interrupted(): boolean;
    onCheck(check: string): void;
}
export interface AuditReport {
    readonly facts: RunFacts;
    readonly seed: string;
    readonly findings: readonly AuditFinding[];
    readonly gaming: Gaming;
    readonly seconds: number;
}
/**
 * Re-derives every invariant of fairness on a finished run, from its own files. Throws `InputPathError` when the folder
 * is no run, or a run without an allocation that stands.
 */
export declare function auditRun(request: AuditRequest, host: AuditHost): Promise<AuditReport>;
