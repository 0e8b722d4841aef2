/**
 * Does a command's work with the arguments of the command line. `--help` prints the usage instead; arguments that the work
 * refuses (a `RangeError`, or the `TypeError` of `parseArgs`) are told together with the usage, with exit code 2.
 */
export declare function runCommand(usage: string, work: (args: string[]) => void | Promise<void>): Promise<void>;
