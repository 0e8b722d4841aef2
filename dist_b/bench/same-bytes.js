import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './run/run-command.js';
import { compareRuns } from './same-bytes/compare-runs.js';
/** Runs one programme again and again, its rows in other orders, and compares every byte that is published. */
const USAGE = `Usage: node dist/bench/same-bytes.js <programme> [--shuffles 20] [--time-limit SECONDS]
Each shuffle is run with 1 and 2 threads in 2 locales and time zones. Exit code 1 if any byte differs.`;
const CHILD = fileURLToPath(new URL('./same-bytes/child.js', import.meta.url));
await runCommand(USAGE, (args) => {
    const { programme, shuffles, timeLimit } = readArguments(args);
    const variants = Array.from({ length: shuffles }, (_, shuffle) => [1, 2].map((threads) => ({ shuffle: String(shuffle), threads }))).flat();
    const found = compareRuns({ child: CHILD, programme, timeLimit, variantsAt: () => variants });
    console.log(`${found.runs} runs, ${found.linesMoved} lines moved, ${found.files} files compared in each`);
    for (const difference of found.differences)
        console.log(difference);
    console.log(found.differences.length === 0 ? 'The same bytes every time.' : 'Not the same bytes.');
    process.exitCode = found.differences.length === 0 ? 0 : 1;
});
function readArguments(args) {
    const { positionals, values } = parseArgs({
        args,
        allowPositionals: true,
        options: {
            shuffles: { type: 'string', default: '20' },
            'time-limit': { type: 'string', default: '600' },
        },
    });
    const [programme] = positionals;
    const shuffles = Number(values.shuffles);
    const timeLimit = Number(values['time-limit']);
    const sound = Number.isSafeInteger(shuffles) && shuffles > 0 && timeLimit > 0;
    if (programme === undefined)
        throw new RangeError('A programme is needed.');
    if (!sound)
        throw new RangeError('--shuffles must be a whole number above 0, --time-limit above 0.');
    return { programme: resolve(programme), shuffles, timeLimit };
}
