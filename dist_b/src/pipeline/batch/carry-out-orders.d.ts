import type { Issue } from '../../domain/issue.ts';
import type { BatchHost } from './batch-host.ts';
import type { Job, JobEngine, JobOrder } from './job.ts';
import type { Journal } from './journal.ts';
import type { RunStore, StoredRun } from './run-store.ts';
import type { BatchLog } from './write-log.ts';
/** What an order came to once its run, if there is one, was verified and stored. */
export type CarriedOut = ({
    readonly kind: 'run';
} & StoredRun) | {
    readonly kind: 'rejected-input';
    readonly issues: readonly Issue[];
} | {
    readonly kind: 'failed';
    readonly message: string;
};
export interface QueuedOrder {
    /** The first job that asks for it. */
    readonly job: Job;
    readonly order: JobOrder;
}
interface Means {
    readonly openEngine: () => Promise<JobEngine>;
    /** By key; what is finished is added. */
    readonly results: Map<string, CarriedOut>;
    readonly store: RunStore;
    readonly journal: Journal;
    readonly log: BatchLog;
    readonly host: BatchHost;
    readonly total: number;
}
/**
 * Carries orders out side by side, begun in the order given, as many at a time as the engine has lanes. A run counts
 * once it has been verified again here and lies whole in the store. Returns whether the user has asked to stop.
 */
export declare function carryOutOrders(queue: readonly QueuedOrder[], means: Means): Promise<boolean>;
export {};
