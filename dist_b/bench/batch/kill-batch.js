import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../generate/random.js';
import { runCommand } from '../run/run-command.js';
import { readRound } from './read-round.js';
const USAGE = `Usage: node dist/bench/batch/kill-batch.js [--kills 100] [--jobs 12] [--seed 1] [--programme fixtures/haywood]
  Kills a batch at random moments, starting it again each time until it is through; then compares what it came to
  with a batch that nobody disturbed. Prints what was found; ends with 1 when anything differs or lies half-written.`;
const CLI = resolve('dist/src/cli.js');
/** Longest life of a start, in milliseconds; a third or so of them dies before the first job is done. */
const LONGEST_LIFE = 4000;
const OPTIONS = {
    kills: { type: 'string', default: '100' },
    jobs: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    programme: { type: 'string', default: 'fixtures/haywood' },
};
await runCommand(USAGE, async (args) => {
    process.exitCode = await disturb(parseArgs({ args, options: OPTIONS }).values);
});
async function disturb(values) {
    const root = mkdtempSync(join(tmpdir(), 'placewright-kill-'));
    const table = join(root, 'jobs.csv');
    const rows = Array.from({ length: Number(values.jobs) }, (_, at) => `job-${at},${resolve(values.programme)},seed-${at}`);
    writeFileSync(table, ['job_id,programme,seed', ...rows].join('\n'));
    await runBatch(table, join(root, 'whole'), null);
    const expected = readRound(join(root, 'whole'));
    const next = seededRandom(values.seed).unit;
    const tally = { kills: 0, finished: 0, halfWritten: 0, different: 0 };
    const most = Number(values.kills);
    for (let [out, through] = [join(root, 'killed-0'), false]; tally.kills < most || !through;) {
        through = await runBatch(table, out, tally.kills < most ? next() * LONGEST_LIFE : null);
        tally.halfWritten += countHalfWritten(out);
        if (!through) {
            tally.kills += 1;
            continue;
        }
        tally.finished += 1;
        if (readRound(out) !== expected)
            tally.different += 1;
        out = join(root, `killed-${tally.finished}`);
    }
    console.log(tally);
    rmSync(root, { recursive: true });
    return tally.halfWritten + tally.different === 0 && tally.finished > 0 ? 0 : 1;
}
/** Whether the batch came to its end before it was killed. */
async function runBatch(table, out, lifeMs) {
    const child = spawn(process.execPath, [CLI, 'batch', table, '--out', out, '--quiet'], { stdio: 'inherit' });
    const timer = lifeMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), lifeMs);
    const code = await new Promise((settle) => child.once('close', settle));
    clearTimeout(timer);
    if (code !== null && code !== 0)
        throw new Error(`the batch ended with ${code}`);
    return code === 0;
}
function countHalfWritten(out) {
    const runs = join(out, '.runs');
    const names = listVisible(runs);
    const broken = names.filter((name) => {
        const files = new Set(readdirSync(join(runs, name), { recursive: true, encoding: 'utf8' }));
        if (!files.has('run.json'))
            return true;
        const { files: named } = JSON.parse(readFileSync(join(runs, name, 'run.json'), 'utf8'));
        return Object.keys(named).some((each) => !files.has(each));
    });
    const rounds = listVisible(out).filter((name) => /^\d/.test(name));
    return broken.length + rounds.filter((name) => !readdirSync(join(out, name)).includes('batch.json')).length;
}
function listVisible(folder) {
    try {
        return readdirSync(folder).filter((name) => !name.startsWith('.'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
