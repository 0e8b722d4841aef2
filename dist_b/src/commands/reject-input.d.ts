import type { Issue } from '../domain/issue.ts';
import { type ExitCode } from './exit-code.ts';
import type { Stream } from './terminal.ts';
/** Writes what is wrong with the input, and gives the code to exit with. Its words are loaded only now: mostly nothing is wrong. */
export declare function rejectInput(issues: readonly Issue[], stream: Stream): Promise<ExitCode>;
