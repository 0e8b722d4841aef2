import type { Options } from 'yargs';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
/** The command line after splitting: names → texts or flags, not yet validated. */
export type RawArguments = Readonly<Record<string, unknown>>;
/** One command. The description is plain data, so that help needs none of the stages; `run` loads them. */
export interface Command {
    readonly name: string;
    /** The positional arguments, e.g. `<programme>`; empty when there are none. */
    readonly positionals: string;
    readonly summary: string;
    /** Most useful first: what to type, and what it does. */
    readonly examples: readonly {
        readonly line: string;
        readonly does: string;
    }[];
    readonly options: Readonly<Record<string, Options>>;
    run(raw: RawArguments, terminal: Terminal): Promise<ExitCode>;
}
/** The command line cannot be understood. Its message is shown to the user as it is. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
/** The command line is understood but cannot be carried out as it stands: a path leads nowhere, a name is unknown. */
export declare class Refusal extends Error {
    readonly name = "Refusal";
}
