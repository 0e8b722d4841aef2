import { type TaskContext } from './task-context.ts';
import type { ResultOf, TaskKind, TaskOf } from './tasks.ts';
/** Runs a task on this thread. Rejects only for a bug in its handler. */
export declare function handleTask<Kind extends TaskKind>(kind: Kind, task: TaskOf<Kind>, context: TaskContext): Promise<ResultOf<Kind>>;
