import type { AllocateResult } from '../pipeline/allocate-order.ts';
import { type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
interface Manner {
    readonly json: boolean;
    readonly quiet: boolean;
}
/** Tells the user what came of a run, and the shell by the code returned. */
export declare function presentAllocation(result: AllocateResult, manner: Manner, terminal: Terminal): ExitCode;
export {};
