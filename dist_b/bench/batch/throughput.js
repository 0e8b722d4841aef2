import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../run/run-command.js';
import { writeJobs } from './write-jobs.js';
const USAGE = `Usage: node dist/bench/batch/throughput.js [--jobs 200] [--threads 2] [--programme fixtures/worcestershire]
  The same batch (scenarios with one more place somewhere, under different seeds) with --threads jobs side by side, with
  one job at a time, and (where taskset is present) with one job at a time on one core: a job by itself lets the engine
  compile and collect garbage on the cores that are idle. Then the same jobs dealt out to as many processes as there are
  threads, which share nothing but the machine: more than they gain is not to be had on it. Prints seconds and the ratios.
  Means something on an otherwise idle machine only.`;
const OPTIONS = {
    jobs: { type: 'string', default: '200' },
    threads: { type: 'string', default: '2' },
    programme: { type: 'string', default: 'fixtures/worcestershire' },
};
const ONE_CORE = ['taskset', '--cpu-list', '0'];
await runCommand(USAGE, (args) => measure(parseArgs({ args, options: OPTIONS }).values));
async function measure(values) {
    const root = mkdtempSync(join(tmpdir(), 'placewright-throughput-'));
    const table = writeJobs(root, resolve(values.programme), Number(values.jobs));
    const run = async (jobs, name, threads, prefix = []) => {
        const args = ['dist/src/cli.js', 'batch', jobs, '--out', join(root, name), '--threads', threads];
        const [command, ...rest] = [...prefix, process.execPath, ...args, '--quiet'];
        const [status] = await once(spawn(command, rest, { stdio: 'inherit' }), 'exit');
        if (status !== 0)
            throw new Error(`the batch ended with ${status}`);
    };
    const together = await timed('together', () => run(table, 'together', values.threads));
    const canPin = spawnSync(ONE_CORE[0], ['--version']).status === 0;
    const oneCore = canPin ? await timed('one-core', () => run(table, 'one-core', '1', ONE_CORE)) : null;
    const alone = await timed('alone', () => run(table, 'alone', '1'));
    const hands = dealOut(table, Number(values.threads));
    const apart = await timed('apart', async () => {
        await Promise.all(hands.map((jobs, at) => run(jobs, `apart-${at}`, '1')));
    });
    const summaries = ['together', 'alone', ...(canPin ? ['one-core'] : [])].map((name) => readFileSync(join(root, name, 'latest', 'summary.csv'), 'utf8'));
    const sameResults = summaries.every((summary) => summary === summaries[0]);
    console.log({
        jobs: Number(values.jobs),
        seconds: { together, alone, oneCore, apart },
        ratios: {
            alone: alone / together,
            oneCore: oneCore === null ? null : oneCore / together,
            mostOfThisMachine: alone / apart,
        },
        sameResults,
    });
    rmSync(root, { recursive: true });
    process.exitCode = sameResults ? 0 : 1;
}
async function timed(name, work) {
    const started = performance.now();
    await work();
    const seconds = (performance.now() - started) / 1000;
    console.error(`${name}: ${seconds.toFixed(1)} s`);
    return seconds;
}
/** The table's jobs dealt out to so many tables beside it, like cards. */
function dealOut(table, hands) {
    const [head, ...rows] = readFileSync(table, 'utf8').split('\n');
    return Array.from({ length: hands }, (_, hand) => {
        const path = table.replace(/\.csv$/, `-${hand}.csv`);
        writeFileSync(path, [head, ...rows.filter((_, at) => at % hands === hand)].join('\n'));
        return path;
    });
}
