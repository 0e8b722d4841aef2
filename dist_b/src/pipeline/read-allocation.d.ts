import type { Allocation } from '../domain/allocation.ts';
/** An allocation as a run states it, or the one sentence why it cannot be read. */
export type ReadAllocation = {
    readonly kind: 'allocation';
    readonly allocation: Allocation;
} | {
    readonly kind: 'unreadable';
    readonly reason: string;
};
/** Reads `allocation.csv` and `completion.csv` back. Ids are taken as they stand: judging them is the verifier's business. */
export declare function readAllocation(files: ReadonlyMap<string, Uint8Array>): ReadAllocation;
