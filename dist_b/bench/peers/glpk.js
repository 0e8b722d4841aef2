import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addUsage, askVersion, inScratchFolder, KILLED, runNative } from './run-native.js';
import { writeMps } from './write-mps.js';
/** GLPK, the `glpsol` command, with all its cuts switched on; `null` when it is not installed. */
export async function findGlpk(command = 'glpsol') {
    const version = await askVersion(command, ['--version']);
    if (version === null)
        return null;
    let usage = null;
    let spent = 0;
    return {
        name: 'glpk',
        version,
        estimateMemory: () => 0,
        usage: () => usage,
        spent: () => spent,
        news: () => [],
        solve: (program, request) => inScratchFolder(async (folder) => {
            writeFileSync(join(folder, 'program.mps'), writeMps(program));
            const limit = request.timeLimit === undefined ? [] : ['--tmlim', String(Math.ceil(request.timeLimit))];
            const args = ['--freemps', 'program.mps', '--cuts', '--mipgap', '0', ...limit, '-w', 'solution.txt'];
            const run = await runNative(command, args, { cwd: folder, timeLimit: request.timeLimit ?? Infinity });
            usage = addUsage(usage, run.usage);
            spent += run.seconds;
            const file = join(folder, 'solution.txt');
            const solution = existsSync(file) ? readFileSync(file, 'utf8') : '';
            return run.killed ? KILLED : readOutcome(program, solution, run.output);
        }),
    };
}
/** The plain solution format: `s mip rows columns status objective`, then `j column value` lines. */
function readOutcome(program, solution, output) {
    // The tree search alone knows "empty"; a relaxation without a point ends before it.
    if (/HAS NO (PRIMAL|INTEGER) FEASIBLE SOLUTION/.test(output))
        return { kind: 'infeasible' };
    const [, status, objective] = /^s mip \d+ \d+ (\w) (\S+)/m.exec(solution) ?? [];
    const bound = Number([...output.matchAll(/>=\s+(-?[\d.e+]+)/g)].at(-1)?.[1] ?? -Infinity);
    if (status === 'n')
        return { kind: 'infeasible' };
    if (status !== 'o' && status !== 'f')
        return { kind: 'unknown', limit: 'time', bound };
    const point = new Float64Array(program.columns);
    for (const [, column, value] of solution.matchAll(/^j (\d+) (\S+)/gm))
        point[Number(column) - 1] = Number(value);
    if (status === 'o')
        return { kind: 'optimal', point, objective: Number(objective) };
    return { kind: 'incumbent', point, objective: Number(objective), bound, limit: 'time' };
}
