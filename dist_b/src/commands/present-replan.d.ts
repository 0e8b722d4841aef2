import type { ReplanResult } from '../pipeline/replan/replan.ts';
import { type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
interface Manner {
    readonly json: boolean;
    readonly quiet: boolean;
}
/** Tells who moves and why, what moving nobody would cost, and the shell by the code returned. */
export declare function presentReplan(given: Exclude<ReplanResult, {
    kind: 'rejected-input';
}>, manner: Manner, terminal: Terminal): ExitCode;
export {};
