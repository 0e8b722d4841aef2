import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { carryOutOrders } from '../../../src/pipeline/batch/carry-out-orders.ts';
import type { Job, JobEngine, JobOrder } from '../../../src/pipeline/batch/job.ts';

type OrderContext = Parameters<typeof carryOutOrders>[1];

it('ends all that is under way when one lane fails, before it closes what they use', async () => {
  const events: string[] = [];
  const engine: JobEngine = {
    lanes: 2,
    run: async ({ key }, signal) => {
      if (key === 'full') return { kind: 'failed', message: 'no' };
      await once(signal, 'abort');
      await setImmediate();
      events.push(`${key} stopped`);
      return { kind: 'stopped' };
    },
    close: async () => void events.push('closed'),
  };
  const options = { backend: 'highs' as const, timeLimit: null, explainLimit: null };
  const base = { files: [], oversized: [] };
  const queue = ['slow', 'full', 'later'].map((key) => {
    const job: Job = { id: key, programme: '', scenarios: [], baseline: null, seed: null, options };
    const order: JobOrder = { key, base, scenarios: [], scenarioName: null, seed: null, options };
    return { job, order };
  });
  const context: OrderContext = {
    openEngine: async () => engine,
    results: new Map(),
    store: {} as OrderContext['store'],
    journal: {
      done: new Map(),
      append: async ({ event, key }) => {
        if (event === 'done') throw new Error('ENOSPC');
        events.push(`${key} begun`);
      },
      close: async () => {},
    },
    log: {} as OrderContext['log'],
    host: { pid: 1, isAlive: () => true, stop: new AbortController().signal, onProgress: () => {} },
    total: 3,
  };
  await expect(carryOutOrders(queue, context)).rejects.toThrow('ENOSPC');
  expect(events).toEqual(['slow begun', 'full begun', 'slow stopped', 'closed']);
});
