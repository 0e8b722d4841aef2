import { type WorkerOrder } from './order.ts';
import type { ResultOf, TaskKind } from './tasks.ts';
/**
 * Entry point of a worker thread. The rest is imported here, by the first task, so that a file or package
 * that cannot be loaded fails that task with its message; failing the thread itself would leave the pool
 * without one.
 */
export declare function runOrder<Kind extends TaskKind>(order: WorkerOrder<Kind>): Promise<ResultOf<Kind>>;
