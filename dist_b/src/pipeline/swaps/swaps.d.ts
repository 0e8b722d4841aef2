import type { Issue } from '../../domain/issue.ts';
import { type Swap } from '../../report/swap-tables.ts';
import type { AllocateResult } from '../allocate-order.ts';
import type { Host } from '../host.ts';
import { type Notice } from '../notice.ts';
import { type FoundSwaps } from './find-swaps.ts';
export type SwapsResult = {
    readonly kind: 'refused';
    readonly message: string;
} | {
    readonly kind: 'rejected-input';
    readonly issues: readonly Issue[];
} | ({
    readonly kind: 'found';
} & FoundSwaps);
export interface SwapsRequest extends Notice {
    /** Folder of the run in force. */
    readonly run: string;
    readonly rotator: string;
    /** Swaps to list at most. */
    readonly most: number;
}
/** Lists the swaps a rotator of a run could make. Throws `InputPathError` when the folder is no run. */
export declare function listSwaps(request: SwapsRequest): Promise<SwapsResult>;
export type AppliedSwap = Exclude<SwapsResult, {
    kind: 'found';
}> | {
    readonly kind: 'applied';
    readonly swap: Swap;
    readonly result: AllocateResult;
};
/**
 * Publishes the run with one of its swaps made (numbered from 1, as {@link listSwaps} lists them): the places are decisions
 * in its tables, everybody else keeps theirs, and the whole is verified like any run.
 */
export declare function applySwap(request: SwapsRequest & {
    readonly number: number;
    readonly by: string;
    readonly out: string;
}, host: Host): Promise<AppliedSwap>;
