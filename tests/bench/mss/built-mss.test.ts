import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TEXT } from './instance-text.ts';

const scratch = mkdtempSync(join(tmpdir(), 'placewright-test-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function runBuilt(script: string, ...args: string[]): { status: number | null; output: string } {
  const path = join('dist', 'bench', 'mss', script);
  const run = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe('the built bench on Medical Student Scheduling', () => {
  it('lets both solve in processes of their own, and keeps a solution that anyone can check', () => {
    writeFileSync(join(scratch, 'small.dzn'), TEXT);
    const [solutions, out] = [join(scratch, 'solutions'), join(scratch, 'out')];
    const options = ['--time-limit', '10', '--threads', '2', '--solutions', solutions, '--out', out];
    const run = runBuilt('run.js', '--instances', scratch, '--peers', ...options);
    expect(run).toMatchObject({ status: 0 });
    const [, score] = /^small {2}– {2}proved {2}(\d+) {2}\1 .* proved {2}\1 {2}\1 /m.exec(run.output) ?? [];
    expect(Number(score)).toBeGreaterThanOrEqual(83);

    const file = join(solutions, 'small.csv');
    const checked = runBuilt('check.js', '--instances', scratch, file);
    expect(checked.output).toMatch(new RegExp(`^small: feasible, score ${score}, worst student \\d+\n$`));
    expect(checked.status).toBe(0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);
    const broken = runBuilt('check.js', '--instances', scratch, file);
    expect(broken.output).toMatch(/^small: \d+ rules broken, first: student 1: /);
    expect(broken.status).toBe(1);
  });

  it.each([
    ['run.js', ['--instances', 'nowhere'], '--instances must name a folder'],
    ['run.js', ['--instances', '.', '--every', '0'], '--every must be'],
    ['run.js', ['--instances', '.', '--threads', '3'], '--threads must be'],
    ['run.js', ['--instances', '.', '--only', 'I40'], 'no .dzn file whose name begins with I40'],
    ['check.js', [], '--instances and a file are needed'],
  ])('%s refuses %j', (script, args, message) => {
    const run = runBuilt(script, ...args);
    expect(run.status).toBe(2);
    expect(run.output).toContain(message);
  });
});
