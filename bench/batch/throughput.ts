import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `Usage: node dist/bench/batch/throughput.js [--jobs 200] [--threads 2] [--programme fixtures/worcestershire]
  The same batch (jobs that differ in their seed) with one job at a time and with --threads side by side, each from nothing.
  Prints seconds and the ratio. Means something on an otherwise idle machine only.`;

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '200' },
    threads: { type: 'string', default: '2' },
    programme: { type: 'string', default: 'fixtures/worcestershire' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else measure();

function measure(): void {
  const root = mkdtempSync(join(tmpdir(), 'placewright-throughput-'));
  const table = join(root, 'jobs.csv');
  const rows = Array.from(
    { length: Number(values.jobs) },
    (_, at) => `job-${at},${resolve(values.programme)},seed-${at}`,
  );
  writeFileSync(table, ['job_id,programme,seed', ...rows].join('\n'));
  const alone = time(table, join(root, 'alone'), 1);
  const together = time(table, join(root, 'together'), Number(values.threads));
  const same = readSummary(join(root, 'alone')) === readSummary(join(root, 'together'));
  console.log({
    jobs: rows.length,
    alone,
    together,
    ratio: alone.seconds / together.seconds,
    sameResults: same,
  });
  rmSync(root, { recursive: true });
  process.exitCode = same ? 0 : 1;
}

function time(table: string, out: string, threads: number): { readonly seconds: number } {
  const started = performance.now();
  const args = ['dist/src/cli.js', 'batch', table, '--out', out, '--threads', String(threads), '--quiet'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the batch ended with ${status}`);
  return { seconds: (performance.now() - started) / 1000 };
}

function readSummary(out: string): string {
  return readFileSync(join(out, 'latest', 'summary.csv'), 'utf8');
}
