import { type Command, type RawArguments } from './command.ts';
export type Parsed = {
    readonly kind: 'help';
    readonly text: string;
} | {
    readonly kind: 'run';
    readonly command: Command;
    readonly raw: RawArguments;
};
/**
 * Splits a command line (without the program's own name) and says which command it means, or which help text
 * it asks for. Throws {@link UsageError}, with "did you mean", when it means none.
 */
export declare function parseCommandLine(args: readonly string[], commands: readonly Command[], shown: {
    readonly version: string;
    readonly width: number;
}): Parsed;
