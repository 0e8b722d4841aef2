import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '../generate/random.js';
import { runCommand } from '../run/run-command.js';
import { readRound } from './read-round.js';
import { startRedis } from './redis-server.js';
import { writeJobs } from './write-jobs.js';
const USAGE = `Usage: node dist/bench/batch/disturb-queue.js [--jobs 200] [--every 20] [--seed 1] [--programme fixtures/worcestershire]
  The same batch through a queue with a worker a core, and on this machine alone. Every --every seconds or so a worker of
  the queue is killed and another takes its place, and each third time the Redis server too. Prints what was done and
  whether both batches came to the same; ends with 1 when they did not. Needs redis-server.`;
const OPTIONS = {
    jobs: { type: 'string', default: '200' },
    every: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    programme: { type: 'string', default: 'fixtures/worcestershire' },
};
const CLI = resolve('dist/src/cli.js');
await runCommand(USAGE, async (args) => {
    process.exitCode = await compareEngines(parseArgs({ args, options: OPTIONS }).values);
});
async function compareEngines(values) {
    const root = mkdtempSync(join(tmpdir(), 'placewright-queue-'));
    const table = writeJobs(root, resolve(values.programme), Number(values.jobs));
    const redis = await startRedis();
    const workers = Array.from({ length: availableParallelism() }, () => startWorker(redis.url));
    const queued = start([
        'batch',
        table,
        '--out',
        join(root, 'queued'),
        '--engine',
        'bullmq',
        '--queue',
        redis.url,
    ]);
    const ended = endOf(queued);
    const tally = await disturb(workers, redis, ended, {
        everyMs: Number(values.every) * 1000,
        next: seededRandom(values.seed).unit,
    });
    const codes = [await ended];
    for (const worker of workers)
        worker.kill('SIGTERM');
    await Promise.all(workers.map(endOf));
    await redis.dispose();
    codes.push(await endOf(start(['batch', table, '--out', join(root, 'local')])));
    const sameResults = readRound(join(root, 'queued')) === readRound(join(root, 'local'));
    console.log({ jobs: Number(values.jobs), ...tally, exitCodes: codes, sameResults });
    rmSync(root, { recursive: true });
    return sameResults ? 0 : 1;
}
/** Kills workers, and now and then the server, until the batch has ended. `workers` always holds those alive. */
async function disturb(workers, redis, ended, { everyMs, next }) {
    const tally = { killed: 0, restarts: 0 };
    const over = ended.then(() => 'over');
    while ((await Promise.race([over, pause(everyMs * (0.5 + next()))])) !== 'over') {
        const at = Math.floor(next() * workers.length);
        const worker = workers[at];
        worker.kill('SIGKILL');
        await endOf(worker);
        tally.killed += 1;
        if (tally.killed % 3 === 0) {
            await redis.restart();
            tally.restarts += 1;
        }
        workers[at] = startWorker(redis.url);
    }
    return tally;
}
function startWorker(url) {
    return start(['worker', '--queue', url, '--threads', '1', '--lock-seconds', '5']);
}
function start(args) {
    return spawn(process.execPath, [CLI, ...args, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
/** Its exit code; null when it was killed. */
async function endOf(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return child.exitCode;
    return await new Promise((settle) => child.once('close', settle));
}
