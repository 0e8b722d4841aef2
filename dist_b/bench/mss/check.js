import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../run/run-command.js';
import { checkSolution } from './check-solution.js';
import { readInstance } from './read-instance.js';
import { readSolution } from './solution-file.js';
const USAGE = `Usage: node dist/bench/mss/check.js --instances DIR FILE.csv ...
  Scores solutions (bench/results/mss) of the instances of the same names; ends with 1 when one breaks a rule.`;
/** Checks files with `checkSolution`, which knows the definition of the benchmark and nothing of how they were found. */
function checkFiles(args) {
    const { values, positionals } = parseArgs({
        args,
        options: { instances: { type: 'string' } },
        allowPositionals: true,
    });
    const folder = values.instances;
    if (folder === undefined || positionals.length === 0)
        throw new RangeError('--instances and a file are needed');
    for (const path of positionals) {
        const name = basename(path, '.csv');
        const instance = readInstance(readFileSync(join(folder, `${name}.dzn`), 'utf8'));
        const { violations, desires, score } = checkSolution(instance, readSolution(readFileSync(path, 'utf8')));
        const worst = desires.reduce((least, desire) => Math.min(least, desire), Infinity);
        if (violations.length === 0)
            console.log(`${name}: feasible, score ${score}, worst student ${worst}`);
        else {
            console.log(`${name}: ${violations.length} rules broken, first: ${violations[0]}`);
            process.exitCode = 1;
        }
    }
}
await runCommand(USAGE, checkFiles);
