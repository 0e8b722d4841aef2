import { InputPathError } from '../pipeline/input-path-error.js';
import { findPackageRoot } from '../pipeline/package-root.js';
import { Refusal, UsageError } from './command.js';
import { EXIT } from './exit-code.js';
import { parseCommandLine } from './parse-command-line.js';
import { phraseSystemRefusal } from './system-refusal.js';
/** Runs one command line (without the program's own name) to its exit code. Never throws. */
export async function runCommandLine(args, commands, terminal) {
    try {
        const { version } = await findPackageRoot();
        const parsed = parseCommandLine(args, commands, { version, width: terminal.out.width });
        if (parsed.kind === 'help') {
            terminal.out.write(`${parsed.text}\n`);
            return EXIT.ok;
        }
        return await parsed.command.run(parsed.raw, terminal);
    }
    catch (error) {
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
        terminal.err.write(`${terminal.err.style('red', 'placewright failed; this is a fault of the program.')}\n${trace}\n`);
        return EXIT.fault;
    }
}
