/**
 * Does a command's work with the arguments of the command line. `--help` prints the usage instead; arguments that the work
 * refuses (a `RangeError`, or the `TypeError` of `parseArgs`) are told together with the usage, with exit code 2.
 */
export async function runCommand(usage, work) {
    const args = process.argv.slice(2);
    try {
        if (args.includes('--help'))
            console.log(usage);
        else
            await work(args);
    }
    catch (error) {
        if (!(error instanceof RangeError || error instanceof TypeError))
            throw error;
        console.error(`${error.message}\n${usage}`);
        process.exitCode = 2;
    }
}
