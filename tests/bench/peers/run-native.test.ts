import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addUsage, askVersion, inScratchFolder, runNative } from '../../../bench/peers/run-native.ts';

const HERE = { cwd: tmpdir(), timeLimit: 30 };
/** The grace after a limit is ten seconds. */
const OVERDUE = { cwd: tmpdir(), timeLimit: -9.7 };

describe('runNative', () => {
  it('collects output, time, memory and processor time', async () => {
    const work =
      'const held = Buffer.alloc(80e6, 1); const end = Date.now() + 300; while (Date.now() < end); console.log(held.length)';
    const run = await runNative(process.execPath, ['-e', work], HERE);
    expect(run).toMatchObject({ output: '80000000\n', killed: false });
    expect(run.seconds).toBeGreaterThan(0.3);
    if (process.platform !== 'linux') return;
    expect(run.usage?.peakMemoryMib).toBeGreaterThan(76);
    expect(run.usage?.cpuSeconds).toBeGreaterThan(0.03);
  });

  it('kills what does not end in time', async () => {
    const run = await runNative(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], OVERDUE);
    expect(run.killed).toBe(true);
    expect(run.seconds).toBeLessThan(10);
  });
});

it('tells a missing command from one without a version', async () => {
  expect(await askVersion('no-such-solver-anywhere', [])).toBeNull();
  expect(await askVersion(process.execPath, ['-e', 'console.log("solver 12.3.4")'])).toBe('12.3.4');
  expect(await askVersion(process.execPath, ['-e', ''])).toBe('unknown');
});

it('adds up the usage of solves one after the other', () => {
  const first = { peakMemoryMib: 30, cpuSeconds: 1 };
  const second = { peakMemoryMib: 20, cpuSeconds: 2 };
  expect(addUsage(first, second)).toEqual({ peakMemoryMib: 30, cpuSeconds: 3 });
  expect(addUsage(null, second)).toEqual(second);
});

it('removes its scratch folder, also after a failure', async () => {
  let seen = '';
  const failing = inScratchFolder(async (folder) => {
    seen = folder;
    expect(existsSync(folder)).toBe(true);
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(existsSync(seen)).toBe(false);
});
