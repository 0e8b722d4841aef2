import type { Programme } from '../../src/domain/programme.ts';
import type { Instance } from './instances.ts';
import type { ContestantName, JobResult } from './job.ts';
/** A contestant's run after the audit: only what survived it may be printed. */
export interface Entry {
    readonly instance: string;
    readonly rotators: number;
    readonly contestant: ContestantName;
    readonly version: string | null;
    /**
     * `proved` every tier · `stopped` by a limit with an audited allocation · `nothing` found in time · `absent` from
     * this machine · `rejected` by the audit · `failed` otherwise.
     */
    readonly outcome: 'proved' | 'stopped' | 'nothing' | 'absent' | 'rejected' | 'failed';
    /** Why it is none of the first two. */
    readonly remark: string;
    readonly choices: number | null;
    /** Of the audited run; `null` when there is nothing to time. */
    readonly seconds: number | null;
    readonly tiersProved: number;
    /** Of the first tier not proved, in per cent of its value; 0 when all are proved, `null` when unknown. */
    readonly gapPercent: number | null;
    /** Processor time of all threads: says more than `seconds` on a busy machine. */
    readonly cpuSeconds: number | null;
    readonly peakMemoryMib: number | null;
    /** Audited values of the tiers the contestant came to, with the bounds it claims. */
    readonly tiers: readonly AuditedTier[];
    /** Gap, in per cent, over the seconds of a run with a single tier. */
    readonly gapOverTime: readonly {
        readonly seconds: number;
        readonly gapPercent: number;
    }[];
}
export interface AuditedTier {
    readonly name: string;
    readonly value: number;
    readonly bound: number;
    readonly proved: boolean;
}
/**
 * Holds what contestants say of one instance against the verifier, which recomputes every tier from the tables, and
 * against each other: where one claims a bound above what the other reached, both are rejected.
 */
export declare function judgeContest(instance: Instance, programme: Programme, results: readonly {
    readonly contestant: ContestantName;
    readonly result: JobResult;
}[]): Entry[];
