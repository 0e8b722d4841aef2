import { parentPort, workerData } from 'node:worker_threads';
import { describeError } from '../../../solver/describe-error.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import type { JobOrder, JobResult } from './job.ts';

/** What a thread shares with the process that started it. */
export interface ThreadSignals {
  /** One number: 1 = stop what you are at. */
  readonly stop: Int32Array;
  /** One number: the most memory the process has held, in MiB. */
  readonly memory: Float64Array;
}

/** One solver thread for each back end, kept from order to order: loading a back end costs more than a small order. */
const executors = new Map<JobOrder['options']['backend'], Executor>();

// The rest is imported by the first order, so that a file that cannot be loaded fails that order with its message.
parentPort?.on('message', async (order: JobOrder) => {
  parentPort?.postMessage(await carryOut(order, workerData));
});

async function carryOut(order: JobOrder, { stop, memory }: ThreadSignals): Promise<JobResult> {
  const started = performance.now();
  const ignore = (): void => {};
  try {
    const [{ openPool }, { solveOrder }] = await Promise.all([
      import('../../../solver/pool/pool.ts'),
      import('./solve-order.ts'),
    ]);
    const { backend } = order.options;
    const executor = executors.get(backend) ?? openPool({ backend: { name: backend }, threads: 1 });
    executors.set(backend, executor);
    return await solveOrder(order, executor, {
      elapsedSeconds: () => (performance.now() - started) / 1000,
      peakMemoryMib: () => memory[0] ?? 0,
      interrupted: () => Atomics.load(stop, 0) === 1,
      onStage: ignore,
      onProgress: ignore,
      onExplained: ignore,
    });
  } catch (error) {
    return { kind: 'failed', message: describeError(error) };
  }
}
