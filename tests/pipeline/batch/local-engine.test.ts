import { Worker } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import type { JobEngine, JobOrder, JobResult } from '../../../src/pipeline/batch/job.ts';
import { openLocalEngine } from '../../../src/pipeline/batch/local-engine.ts';

const never = new AbortController().signal;
const done: JobResult = { kind: 'failed', message: 'done' };

function order(timeLimit: number | null): JobOrder {
  const options = { backend: 'highs' as const, timeLimit, explainLimit: null };
  return {
    key: 'k',
    base: { files: [], oversized: [] },
    scenarios: [],
    scenarioName: null,
    seed: null,
    options,
  };
}

let engine: JobEngine;
afterEach(async () => await engine.close());

/** An engine whose threads do nothing but this with each order. */
function open(deed: string): JobEngine {
  const source = `import { parentPort } from 'node:worker_threads';
    const done = ${JSON.stringify(done)};
    parentPort.on('message', (order) => { ${deed} });`;
  const thread = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  engine = openLocalEngine({ threads: 1, peakMemoryMib: () => 1, graceMs: 1, thread });
  return engine;
}

/** Milliseconds that timers were set for. */
function watchTimers(): () => readonly unknown[] {
  const setting = vi.spyOn(globalThis, 'setTimeout');
  return () => setting.mock.calls.map(([, delay]) => delay);
}
afterEach(() => vi.restoreAllMocks());

it('ends an order by the time limit of its own tables, however long that is', async () => {
  const delays = watchTimers();
  open(`parentPort.postMessage({ kind: 'read', timeLimit: order.options.timeLimit ?? 14400 });
    if (order.options.timeLimit) parentPort.postMessage(done);`);
  expect(await engine.run(order(999_999), never)).toEqual(done);
  expect(delays()).toContain(2 ** 31 - 1);
  const hanging = engine.run(order(null), never);
  await vi.waitFor(() => expect(delays()).toContain((3 * 14400 + 600) * 1000));
  await engine.close();
  await hanging;
});

it('gives no order to a thread that died while it had nothing to do', async () => {
  open(`if (order === 'die') throw new Error('idle'); parentPort.postMessage(done);`);
  let thread: Worker | undefined;
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  post.mockImplementation(function (this: Worker, message) {
    post.mockRestore();
    thread = this;
    this.postMessage(message);
  });
  expect(await engine.run(order(null), never)).toEqual(done);
  const ended = new Promise((resolve) => thread!.once('exit', resolve));
  thread!.postMessage('die');
  await ended;
  expect(await engine.run(order(null), never)).toEqual(done);
});

it('takes no order once it is closed', async () => {
  open('parentPort.postMessage(done);');
  await engine.close();
  expect(await engine.run(order(null), never)).toEqual({ kind: 'stopped' });
});
