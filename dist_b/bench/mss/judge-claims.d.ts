import { type Internship } from './check-solution.ts';
import type { Contestant, MssClaim } from './job.ts';
import type { MssInstance } from './read-instance.ts';
import type { Reference } from './read-reference.ts';
/** A contestant's run on one instance after the audit: only what survived it may be printed. */
export interface MssEntry {
    readonly instance: string;
    readonly contestant: Contestant;
    /** `proved` · `stopped` by its limit, with a solution · `nothing` found in time · `rejected` by the audit · `failed` otherwise. */
    readonly outcome: 'proved' | 'stopped' | 'nothing' | 'rejected' | 'failed';
    /** As the checker counts; `null` = no solution. */
    readonly score: number | null;
    /** `null` = none is known. */
    readonly bound: number | null;
    /** Wall and processor time; `null` where nothing may be printed. */
    readonly seconds: number | null;
    readonly cpuSeconds: number | null;
    readonly peakMemoryMib: number | null;
    readonly remark: string;
    /** The audited solution. */
    readonly solution: readonly Internship[] | null;
}
export interface Contest {
    readonly name: string;
    readonly instance: MssInstance;
    readonly reference: Reference;
}
export type Claimed = readonly {
    readonly contestant: Contestant;
    readonly result: MssClaim | {
        readonly kind: 'failed';
        readonly reason: string;
    };
}[];
/**
 * Holds what contestants say of one instance against the checker, against the best score known and against each other: where
 * one claims a bound below what another reached, both are rejected.
 */
export declare function judgeClaims(contest: Contest, claims: Claimed): MssEntry[];
