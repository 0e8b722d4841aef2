import { type Allocation } from '../../domain/allocation.ts';
import type { Day } from '../../domain/calendar.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Swap } from '../../report/swap-tables.ts';
export interface FoundSwaps {
    /** First day on which a cycle must begin for its places to be exchanged. */
    readonly freeFrom: Day;
    /** Easiest to bring about first. */
    readonly swaps: readonly Swap[];
    /** Everything was looked at; false when there were more exchanges than anybody reads. */
    readonly complete: boolean;
}
/**
 * The swaps and chains that a rotator could take part in and gain, in cycles that begin on `freeFrom` or later: every must rule holds afterwards, judged by the
 * verifier for the whole allocation, and no service is worse off. Throws `RangeError` when the allocation does not
 * stand itself.
 */
export declare function findSwaps(programme: Programme, allocation: Allocation, asked: {
    readonly rotator: RotatorId;
    readonly most: number;
    readonly freeFrom: Day;
}): FoundSwaps;
