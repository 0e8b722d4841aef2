import { InputPathError } from '../pipeline/disk/input-path-error.ts';
import { findPackageRoot } from '../pipeline/disk/package-root.ts';
import { type Command, Refusal, UsageError } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { phraseSystemRefusal } from './system-refusal.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line (without the program's own name) to its exit code. Never throws. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const { version } = await findPackageRoot();
    const parsed = parseCommandLine(args, commands, { version, width: terminal.out.width });
    if (parsed.kind === 'help') {
      terminal.out.write(`${parsed.text}\n`);
      return EXIT.ok;
    }
    return await parsed.command.run(parsed.raw, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof Refusal || error instanceof InputPathError) {
      const hint = error instanceof UsageError ? 'See "placewright --help".\n' : '';
      terminal.err.write(`${terminal.err.style('red', error.message)}\n${hint}`);
      return EXIT.badInput;
    }
    const refusal = phraseSystemRefusal(error);
    if (refusal !== null) {
      terminal.err.write(`${terminal.err.style('red', refusal)}\n`);
      return EXIT.badInput;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err.write(
      `${terminal.err.style('red', 'placewright failed; this is a fault of the program.')}\n${trace}\n`,
    );
    return EXIT.fault;
  }
}
