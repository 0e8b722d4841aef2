import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { FakeStep } from '../../../solver/backends/fake.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import { openPool, type PoolOptions } from '../../../solver/pool/pool.ts';
import type { Progress } from '../../../solver/pool/tasks.ts';
import { marketSplit } from '../../conformance/hard-program.ts';
import { layOut } from '../../conformance/tiny-program.ts';

/** Least cost 2, at (0, 1). */
const PROGRAM = layOut({ columns: [{ cost: 3 }, { cost: 2 }], rows: [{ of: [1, 1], atLeast: 1 }] });
const ENDLESS = marketSplit({ columns: 40, rows: 6, seed: 1 });
const FOUND: FakeStep = { do: 'incumbent', point: [1, 0], objective: 3, bound: 1 };

const opened: Executor[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

function open(options: PoolOptions): Executor {
  const pool = openPool({ threads: 1, graceMs: 200, ...options });
  opened.push(pool);
  return pool;
}

function scripted(...script: FakeStep[]): Executor {
  return open({ backend: { name: 'fake', script } });
}

describe('a deadline that the back end ignores', () => {
  test('terminates the thread and keeps the best audited incumbent', async () => {
    const pool = scripted(FOUND, { do: 'bound', bound: 1.2 }, { do: 'spin' });
    const started = performance.now();
    const outcome = await pool.run('program', { program: PROGRAM }, { deadlineMs: 300 });
    expect(performance.now() - started).toBeLessThan(2500);
    // The bound was 1.2; the objective is integral.
    expect(outcome).toEqual({
      kind: 'incumbent',
      point: Float64Array.of(1, 0),
      objective: 3,
      bound: 2,
      limit: 'time',
    });
  });

  test('keeps no incumbent that fails the audit', async () => {
    const lie: FakeStep = { do: 'incumbent', point: [0, 0], objective: 0, bound: 0 };
    const outcome = await scripted(lie, { do: 'spin' }).run(
      'program',
      { program: PROGRAM },
      { deadlineMs: 200 },
    );
    expect(outcome).toEqual({ kind: 'unknown', limit: 'time', bound: -Infinity });
  });

  test('says so when nothing was found', async () => {
    const outcome = await scripted({ do: 'spin' }).run('program', { program: PROGRAM }, { deadlineMs: 100 });
    expect(outcome).toEqual({ kind: 'unknown', limit: 'time', bound: -Infinity });
  });

  test('is counted from the call, waiting for a thread included', async () => {
    const pool = scripted({ do: 'spin' });
    const started = performance.now();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => pool.run('program', { program: PROGRAM }, { deadlineMs: 300 })),
    );
    expect(performance.now() - started).toBeLessThan(2500);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('is passed to a back end that obeys, which needs no termination', async () => {
    const pool = scripted(FOUND, { do: 'wait' }, { do: 'answer', outcome: { kind: 'infeasible' } });
    // The answer could only come from the script's last step: the thread lived on.
    expect(await pool.run('program', { program: PROGRAM }, { deadlineMs: 1000 })).toEqual({
      kind: 'infeasible',
    });
  });

  test('takes nobody else along', async () => {
    const pool = open({ backend: { name: 'jslp' }, threads: 2 });
    // Both threads are up before the clock starts, however busy the machine.
    await Promise.all([1, 2].map(() => pool.run('program', { program: PROGRAM })));
    const doomed = pool.run('program', { program: ENDLESS }, { signal: AbortSignal.timeout(400) });
    const others: string[] = [];
    let over = false;
    const watch = doomed.finally(() => {
      over = true;
    });
    while (!over) others.push((await pool.run('program', { program: PROGRAM })).kind);
    await watch;
    expect(await doomed).toMatchObject({ kind: 'unknown', limit: 'interrupt' });
    expect(others.length).toBeGreaterThan(2);
    expect(new Set(others)).toEqual(new Set(['optimal']));
  });
});

describe('a crash', () => {
  test.each<[string, FakeStep, RegExp]>([
    ['of the thread', { do: 'exit', code: 3 }, /3/],
    ['by an exception', { do: 'throw', message: 'out of luck' }, /out of luck/],
  ])('%s is a fault of its task, and the pool goes on', async (_, step, message) => {
    const pool = scripted(step);
    for (let i = 0; i < 3; i += 1) {
      expect(await pool.run('program', { program: PROGRAM })).toMatchObject({
        kind: 'fault',
        message: expect.stringMatching(message),
      });
      if (step.do === 'throw') break;
    }
  });

  test('for want of JavaScript memory is a limit, with the incumbent kept', async () => {
    const pool = open({
      backend: { name: 'fake', script: [FOUND, { do: 'exhaust-memory' }] },
      workerHeapMib: 32,
    });
    expect(await pool.run('program', { program: PROGRAM })).toMatchObject({
      kind: 'incumbent',
      objective: 3,
      limit: 'memory',
    });
  });

  test('while the worker file loads is reported, also to tasks that wait', async () => {
    const missing = pathToFileURL('tests/solver/no-such-worker.js');
    const pool = open({ backend: { name: 'highs' }, workerFile: missing });
    const outcomes = await Promise.all([1, 2].map(() => pool.run('program', { program: PROGRAM })));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ kind: 'fault', message: expect.stringContaining('no-such-worker') });
    }
  });
});

test('a full queue refuses, and says so', async () => {
  const pool = open({ backend: { name: 'fake', script: [{ do: 'wait' }] }, maxQueue: 1 });
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => pool.run('program', { program: PROGRAM }, { deadlineMs: 400 })),
  );
  const limits = outcomes.map((outcome) => (outcome.kind === 'unknown' ? outcome.limit : outcome.kind));
  // One ran, one waited, two were turned away.
  expect(limits.slice(2)).toEqual(['refused', 'refused']);
  expect(limits.slice(0, 2)).not.toContain('refused');
});

test('tasks that wait behind a terminated or crashed one are run', async () => {
  const hung = open({ backend: { name: 'jslp' } });
  const doomed = hung.run('program', { program: ENDLESS }, { deadlineMs: 300 });
  const waiting = [1, 2].map(() => hung.run('program', { program: PROGRAM }));
  expect(await doomed).toMatchObject({ kind: 'unknown', limit: 'time' });
  expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(['optimal', 'optimal']);
  const crashing = scripted({ do: 'exit', code: 1 });
  const outcomes = await Promise.all([1, 2, 3].map(() => crashing.run('program', { program: PROGRAM })));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['fault', 'fault', 'fault']);
});

test('a program over the memory budget is refused before anything is built', async () => {
  const pool = open({ backend: { name: 'highs' }, memoryBudget: 1000 });
  expect(await pool.run('program', { program: PROGRAM })).toEqual({
    kind: 'unknown',
    limit: 'refused',
    bound: -Infinity,
  });
});

test('progress arrives while the solve runs, and so does an abort', async () => {
  // Nobody would wait for this grace: only the back end's own stop can end the task.
  const pool = open({ backend: { name: 'highs' }, graceMs: 600_000 });
  const abort = new AbortController();
  const heard: Progress[] = [];
  const outcome = await pool.run(
    'program',
    { program: ENDLESS },
    {
      signal: abort.signal,
      onProgress(progress) {
        heard.push(progress);
        if (heard.some(({ kind }) => kind === 'incumbent') && heard.some(({ kind }) => kind === 'bound'))
          abort.abort();
      },
    },
  );
  // The task would run for ever: only progress heard on the way can have stopped it.
  expect(outcome).toMatchObject({ kind: 'incumbent', limit: 'interrupt' });
});

describe('closing', () => {
  test('asks running tasks for what they have and ends within the grace', async () => {
    const pool = scripted(FOUND, { do: 'spin' });
    const heard = new EventTarget();
    const running = pool.run(
      'program',
      { program: PROGRAM },
      { onProgress: () => heard.dispatchEvent(new Event('progress')) },
    );
    await once(heard, 'progress');
    const started = performance.now();
    await pool.close();
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await running).toMatchObject({ kind: 'incumbent', objective: 3, limit: 'interrupt' });
  });

  test('is idempotent, and a task that comes later is a fault', async () => {
    const pool = open({ backend: { name: 'highs' } });
    await pool.run('program', { program: PROGRAM });
    await Promise.all([pool.close(), pool.close()]);
    expect(await pool.run('program', { program: PROGRAM })).toEqual({
      kind: 'fault',
      message: 'the pool is closed',
    });
  });
});

describe('a process that used the pool', () => {
  const script = (ending: string): string => `
    import { openPool } from ${JSON.stringify(pathToFileURL('dist/solver/pool/pool.js').href)};
    const pool = openPool({ backend: { name: 'highs' }, threads: 2 });
    const program = {
      columns: 1, rows: 0, columnLower: Float64Array.of(0), columnUpper: Float64Array.of(4), integer: Uint8Array.of(1),
      rowLower: new Float64Array(0), rowUpper: new Float64Array(0), columnStart: Int32Array.of(0, 0),
      rowIndex: new Int32Array(0), value: new Float64Array(0), objective: Float64Array.of(-1),
    };
    console.log((await pool.run('program', { program })).objective);
    ${ending}`;

  test.each([
    ['and closed it', 'await pool.close();'],
    ['and forgot to', ''],
  ])('%s exits by itself', (_, ending) => {
    const started = performance.now();
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script(ending)], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status: run.status, output: run.stdout.trim(), errors: run.stderr }).toEqual({
      status: 0,
      output: '-4',
      errors: '',
    });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
