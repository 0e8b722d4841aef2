import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { generateProgramme } from '../../../bench/generate/generate-programme.ts';
import { judgeContest } from '../../../bench/run/referee.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';

const BUILT = join('dist', 'bench');
const knobs = { rotators: 16, placements: 16, cycles: 4, tiers: ['preference'] };

const scratch = mkdtempSync(join(tmpdir(), 'placewright-test-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function runBuilt(script: string, ...args: string[]): { status: number | null; output: string } {
  const run = spawnSync(process.execPath, [join(BUILT, script), ...args], { encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe('the built generator', () => {
  it('writes the same files as the function', () => {
    const size = ['--rotators', '16', '--placements', '16', '--cycles', '4', '--tiers', 'preference'];
    const run = runBuilt('generate.js', ...size, '--out', scratch);
    expect(run).toMatchObject({ status: 0 });
    const files = generateProgramme(knobs);
    expect(readdirSync(scratch).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, bytes } of files)
      expect(readFileSync(join(scratch, name))).toEqual(Buffer.from(bytes));
  });

  it.each([
    [['--rotators', '16'], 'are needed'],
    [
      ['--rotators', 'many', '--placements', '16', '--cycles', '4', '--out', scratch],
      'rotators must be a whole',
    ],
    [['--frobnicate', '1'], 'frobnicate'],
  ])('refuses %j', (args, message) => {
    const run = runBuilt('generate.js', ...args, '--out', scratch);
    expect(run.status).toBe(2);
    expect(run.output).toContain(message);
  });
});

describe('a job in a process of its own', () => {
  it('comes back with an answer that the referee accepts', async () => {
    const built = pathToFileURL(join(BUILT, 'run', 'run-job.js')).href;
    const { runJob } = (await import(built)) as typeof import('../../../bench/run/run-job.ts');
    const result = await runJob({ knobs, contestant: 'highs', timeLimit: 30, orToolsFrom: scratch });
    const intake = await readProgramme(generateProgramme(knobs));
    if (intake.kind === 'rejected') throw new Error('rejected');
    const instance = { name: 'tiny one tier', knobs };
    const [entry] = judgeContest(instance, intake.programme, [{ contestant: 'highs', result }]);
    expect(entry).toMatchObject({ outcome: 'proved', remark: '', tiersProved: 1, gapPercent: 0 });
    expect(entry?.peakMemoryMib).toBeGreaterThan(40);
    expect(entry?.cpuSeconds).toBeGreaterThan(0);
  });

  it('says when the contestant is not on this machine', async () => {
    const built = pathToFileURL(join(BUILT, 'run', 'run-job.js')).href;
    const { runJob } = (await import(built)) as typeof import('../../../bench/run/run-job.ts');
    const job = { knobs, contestant: 'cp-sat', timeLimit: 30, orToolsFrom: scratch } as const;
    expect(await runJob(job)).toEqual({ kind: 'absent' });
  });
});

describe('the built bench', () => {
  it.each([
    [['--suite', 'none'], 2, 'there is no suite "none"'],
    [['--only', 'nobody'], 2, 'there is no contestant "nobody"'],
    [['--time-limit', 'soon'], 2, 'must be above 0'],
    [['--help'], 0, '--peers'],
  ])('answers %j', (args, status, message) => {
    const run = runBuilt('run.js', ...args);
    expect(run.status).toBe(status);
    expect(run.output).toContain(message);
  });
});
