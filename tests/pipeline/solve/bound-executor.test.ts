import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Executor, RunControl } from '../../../solver/pool/executor.ts';
import type { Program } from '../../../solver/program/program.ts';
import { withBounds } from '../../../src/pipeline/solve/bound-executor.ts';

const EMPTY: Program = {
  columns: 0,
  rows: 0,
  columnLower: new Float64Array(0),
  columnUpper: new Float64Array(0),
  integer: new Uint8Array(0),
  rowLower: new Float64Array(0),
  rowUpper: new Float64Array(0),
  columnStart: new Int32Array(1),
  rowIndex: new Int32Array(0),
  value: new Float64Array(0),
  objective: new Float64Array(0),
};

/** An executor whose tasks last until their signal is aborted; it keeps what it was handed. */
function patientExecutor(): Executor & { readonly seen: RunControl[] } {
  const seen: RunControl[] = [];
  return {
    threads: 1,
    seen,
    close: async () => {},
    run: async (_kind, _task, control = {}) => {
      seen.push(control);
      while (control.signal?.aborted !== true) await sleep(5);
      throw new Error('aborted');
    },
  };
}

const idle = (bounded: Executor) => bounded.run('program', { program: EMPTY });

describe('withBounds', () => {
  it('stops what is running when the time is over, and starts nothing after it', async () => {
    const executor = patientExecutor();
    const later = await withBounds(executor, { seconds: 0.05, interrupted: () => false }, async (bounded) => {
      await expect(idle(bounded)).rejects.toThrow('aborted');
      return await idle(bounded);
    });
    expect(later).toEqual({ kind: 'unknown', limit: 'interrupt', bound: -Infinity });
    expect(executor.seen).toHaveLength(1);
  });

  it('starts nothing when the user has asked to stop, or when there is no time at all', async () => {
    for (const bounds of [
      { seconds: 60, interrupted: () => true },
      { seconds: 0, interrupted: () => false },
    ]) {
      const executor = patientExecutor();
      expect(await withBounds(executor, bounds, idle)).toMatchObject({ kind: 'unknown' });
      expect(executor.seen).toEqual([]);
    }
  });

  it('tells each task when its time will be over, where it had none or more', async () => {
    const executor = patientExecutor();
    await withBounds(executor, { seconds: 0.05, interrupted: () => false }, async (bounded) => {
      const longer = bounded.run('program', { program: EMPTY }, { deadlineMs: 60_000 });
      await Promise.allSettled([idle(bounded), longer]);
    });
    expect(executor.seen).toHaveLength(2);
    for (const { deadlineMs } of executor.seen) expect(deadlineMs).toBeLessThanOrEqual(50);
  });

  it('leaves the executor alone while there is time, and hands back what the work came to', async () => {
    let closed = false;
    const executor: Executor = {
      threads: 3,
      close: async () => {
        closed = true;
      },
      run: async (kind, task, control) => {
        expect(control?.deadlineMs).toBe(7);
        return await patient.run(kind, task, control);
      },
    };
    const patient: Executor = {
      ...patientExecutor(),
      run: async () => await Promise.reject(new Error('reached')),
    };
    const bounds = { seconds: 60, interrupted: () => false };
    await expect(
      withBounds(executor, bounds, (bounded) =>
        bounded.run('program', { program: EMPTY }, { deadlineMs: 7 }),
      ),
    ).rejects.toThrow('reached');
    expect(await withBounds(executor, bounds, async (bounded) => bounded.threads)).toBe(3);
    expect(closed).toBe(false);
  });
});
