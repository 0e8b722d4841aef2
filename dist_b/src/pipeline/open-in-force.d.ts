import type { Allocation } from '../domain/allocation.ts';
import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import type { InputFile } from '../intake/read-programme.ts';
import type { LoadedInputs } from './load-inputs.ts';
import { type OpenedRun } from './open-run.ts';
import { type ReadInput } from './read-input.ts';
/** A run whose allocation is in force: what somebody replans, swaps in, or approves. */
export interface InForceRun {
    readonly kind: 'in-force';
    readonly run: OpenedRun;
    readonly programme: Programme;
    readonly allocation: Allocation;
    /** Scenarios that the run itself laid over its tables. */
    readonly layers: number;
    /** The run's own tables with further scenarios laid over them. */
    readonly lay: (layers: readonly LoadedInputs[]) => Promise<ReadInput>;
}
export type OpenedInForce = InForceRun | {
    readonly kind: 'refused';
    readonly message: string;
} | {
    readonly kind: 'rejected-input';
    readonly issues: readonly Issue[];
};
/** Opens a run and reads its tables and allocation again. Throws `InputPathError` when the folder is no run. */
export declare function openInForce(folder: string): Promise<OpenedInForce>;
/** Files in memory as a folder that was read. */
export declare function asLayer(files: readonly InputFile[]): LoadedInputs;
