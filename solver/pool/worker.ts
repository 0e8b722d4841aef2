import { workerData } from 'node:worker_threads';
import type { Backend } from '../program/backend.ts';
import { sharedClock, type WorkerOrder, type WorkerSettings } from './order.ts';
import type { TaskContext } from './task-context.ts';
import type { ResultOf, TaskKind } from './tasks.ts';

let loading: Promise<Backend> | null = null;

/**
 * Entry point of a worker thread. The rest is imported here, by the first task, so that a file or package
 * that cannot be loaded fails that task with its message; failing the thread itself would leave the pool
 * without one.
 */
export async function runOrder<Kind extends TaskKind>(order: WorkerOrder<Kind>): Promise<ResultOf<Kind>> {
  try {
    const { handleTask } = await import('./handlers.ts');
    const context: TaskContext = {
      backend: await backendOfThread(),
      report: (progress) => order.port.postMessage(progress),
      interrupted: () => {
        if (Atomics.load(order.stop, 0) === 1) return 'interrupt';
        return sharedClock() >= order.until ? 'time' : null;
      },
      remaining: () => (order.until - sharedClock()) / 1000,
    };
    return await handleTask(order.kind, order.task, context);
  } finally {
    order.port.close();
  }
}

/** One back end a thread: its runtime costs time and memory to load. A failed load is tried again. */
async function backendOfThread(): Promise<Backend> {
  const settings: WorkerSettings = workerData;
  loading ??= import('../backends/load.ts').then(({ loadBackend }) =>
    loadBackend(settings.backend, settings.memoryBudget),
  );
  try {
    return await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}
