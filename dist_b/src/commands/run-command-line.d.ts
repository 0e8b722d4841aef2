import { type Command } from './command.ts';
import { type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
/** Runs one command line (without the program's own name) to its exit code. Never throws. */
export declare function runCommandLine(args: readonly string[], commands: readonly Command[], terminal: Terminal): Promise<ExitCode>;
