import { parentPort, workerData } from 'node:worker_threads';
import { describeError } from '../../../solver/model/describe-error.ts';
import type { Backend } from '../../../solver/program/backend.ts';
import type { JobNews, JobOrder, JobResult } from './job.ts';

/** What a thread shares with the process that started it. */
export interface ThreadSignals {
  /** One number: 1 = stop what you are at. */
  readonly stop: Int32Array;
  /** One number: the most memory the process has held, in MiB. */
  readonly memory: Float64Array;
}

/** Kept from order to order: loading a back end costs more than a small order. A failed load is tried again. */
const backends = new Map<JobOrder['options']['backend'], Promise<Backend>>();

// The rest is imported by the first order, so that a file that cannot be loaded fails that order with its message.
parentPort?.on('message', async (order: JobOrder) => {
  post(await carryOut(order, workerData));
});

function post(news: JobNews): void {
  parentPort?.postMessage(news);
}

async function carryOut(order: JobOrder, { stop, memory }: ThreadSignals): Promise<JobResult> {
  const started = performance.now();
  const ignore = (): void => {};
  try {
    const [{ loadBackend }, { inlineExecutor }, { solveOrder }] = await Promise.all([
      import('../../../solver/backends/load.ts'),
      import('../../../solver/pool/executor.ts'),
      import('./solve-order.ts'),
    ]);
    const { backend: name } = order.options;
    const loading = backends.get(name) ?? loadBackend({ name });
    backends.set(name, loading);
    const backend = await loading.catch((error: unknown) => {
      backends.delete(name);
      throw error;
    });
    const interrupted = (): boolean => Atomics.load(stop, 0) === 1;
    // Every core has a job of its own: a second thread for its solves would only get in a neighbour's way.
    const executor = inlineExecutor(backend, interrupted);
    return await solveOrder(order, executor, {
      elapsedSeconds: () => (performance.now() - started) / 1000,
      peakMemoryMib: () => memory[0] ?? 0,
      interrupted,
      onStage: ignore,
      onProgress: ignore,
      onExplained: ignore,
      onRead: (timeLimit) => post({ kind: 'read', timeLimit }),
    });
  } catch (error) {
    return { kind: 'failed', message: describeError(error) };
  }
}
