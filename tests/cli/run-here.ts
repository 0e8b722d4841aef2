import { COMMANDS } from '../../src/commands/registry.ts';
import { runCommandLine } from '../../src/commands/run-command-line.ts';
import { recordingTerminal } from './recording-terminal.ts';

/**
 * A command line run in this process: what it does and says, without the second that a process of its own takes to start.
 * Relative paths are those of the project: give absolute ones.
 */
export async function runHere(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const terminal = recordingTerminal({ clock: () => performance.now() / 1000 });
  const code = await runCommandLine(args, COMMANDS, terminal);
  return { code, stdout: terminal.stdout(), stderr: terminal.stderr() };
}
