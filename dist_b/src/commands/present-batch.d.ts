import type { BatchHost } from '../pipeline/batch/batch-host.ts';
import type { BatchResult } from '../pipeline/batch/run-batch.ts';
import { type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
/** One line on the terminal: how many are done, running and failed, and how long it will take. */
export declare function watchBatch(terminal: Terminal, quiet: boolean): Pick<BatchHost, 'onProgress'> & {
    readonly clear: () => void;
};
/** Tells the user what came of a batch, and the shell by the code returned. */
export declare function presentBatch(result: BatchResult, manner: {
    readonly json: boolean;
    readonly quiet: boolean;
}, { out, err }: Terminal): ExitCode;
