import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../run/run-command.ts';
import { writeJobs } from './write-jobs.ts';

const USAGE = `Usage: node dist/bench/batch/throughput.js [--jobs 200] [--threads 2] [--programme fixtures/worcestershire]
  The same batch (scenarios with one more place somewhere, under different seeds) with --threads jobs side by side, with
  one job at a time, and (where taskset is present) with one job at a time on one core: a job by itself lets the engine
  compile and collect garbage on the cores that are idle. Prints seconds and the ratios. Means something on an otherwise
  idle machine only.`;

const OPTIONS = {
  jobs: { type: 'string', default: '200' },
  threads: { type: 'string', default: '2' },
  programme: { type: 'string', default: 'fixtures/worcestershire' },
} as const;

const ONE_CORE = ['taskset', '--cpu-list', '0'];

await runCommand(USAGE, (args) => measure(parseArgs({ args, options: OPTIONS }).values));

function measure(values: Readonly<Record<keyof typeof OPTIONS, string>>): void {
  const root = mkdtempSync(join(tmpdir(), 'placewright-throughput-'));
  const table = writeJobs(root, resolve(values.programme), Number(values.jobs));
  const seconds = (name: string, threads: string, prefix: readonly string[] = []): number => {
    const args = ['dist/src/cli.js', 'batch', table, '--out', join(root, name), '--threads', threads];
    const [command, ...rest] = [...prefix, process.execPath, ...args, '--quiet'];
    const started = performance.now();
    const { status } = spawnSync(command!, rest, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`the batch ended with ${status}`);
    const elapsed = (performance.now() - started) / 1000;
    console.error(`${name}: ${elapsed.toFixed(1)} s`);
    return elapsed;
  };
  const together = seconds('together', values.threads);
  const canPin = spawnSync(ONE_CORE[0]!, ['--version']).status === 0;
  const oneCore = canPin ? seconds('one-core', '1', ONE_CORE) : null;
  const alone = seconds('alone', '1');
  const summaries = ['together', 'alone', ...(canPin ? ['one-core'] : [])].map((name) =>
    readFileSync(join(root, name, 'latest', 'summary.csv'), 'utf8'),
  );
  const sameResults = summaries.every((summary) => summary === summaries[0]);
  console.log({
    jobs: Number(values.jobs),
    seconds: { together, alone, oneCore },
    ratios: { alone: alone / together, oneCore: oneCore === null ? null : oneCore / together },
    sameResults,
  });
  rmSync(root, { recursive: true });
  process.exitCode = sameResults ? 0 : 1;
}
