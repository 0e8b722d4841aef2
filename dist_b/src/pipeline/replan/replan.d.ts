import type { Issue } from '../../domain/issue.ts';
import { type Replanning } from '../../report/replan-tables.ts';
import type { AllocateOptions, AllocateResult } from '../allocate-order.ts';
import type { Host } from '../host.ts';
import { type Notice } from '../notice.ts';
export interface ReplanRequest extends Omit<AllocateOptions, 'seed'>, Notice {
    /** Folder of the run in force. */
    readonly run: string;
    /** Folder with the new facts: a scenario over the run's own tables. */
    readonly facts: string;
    readonly out: string;
    /** Most points of the frontier to look at; 0 = none. */
    readonly points: number;
}
export type ReplanResult = {
    readonly kind: 'refused';
    readonly message: string;
} | {
    readonly kind: 'rejected-input';
    readonly issues: readonly Issue[];
} | {
    readonly kind: 'replanned';
    readonly result: AllocateResult;
    readonly replanning: Replanning | null;
    /** Warnings about the new facts. */
    readonly warnings: readonly Issue[];
};
/**
 * Changes as few people's places as the new facts allow. What begins before today plus the notice is frozen unless the
 * facts make it impossible; then the services come first, then fewest people, then latest, then all other aims. The run
 * that is published holds everything it was made from, so that `verify` needs nothing else. Throws `InputPathError`
 * when a path leads nowhere.
 */
export declare function replan(request: ReplanRequest, host: Host): Promise<ReplanResult>;
